package vigil.desk.persons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vigil.commands.Preparation;
import vigil.desk.persons.Retention.Hold;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.VietNam;
import vigil.people.PersonCommand.ApproveErasure;
import vigil.people.PersonRule;

/** Nobody is forgotten whose accident file the law still keeps. */
@Component
record ErasureHold(Retention retention, Clock clock) implements Preparation {

    @Override
    public boolean concerns(Command command) {
        return command instanceof ApproveErasure;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        Hold hold = retention.of(stream);
        if (hold.openCase() != null) throw PersonRule.OPEN_CASE_FORBIDS_ERASURE.brokenBecause(List.of(hold.openCase()));
        if (hold.heldCase() != null) throw PersonRule.HOLD_FORBIDS_ERASURE.brokenBecause(List.of(hold.heldCase()));
        LocalDate until = hold.until();
        if (until != null && VietNam.dateOf(clock.instant()).isBefore(until)) {
            throw PersonRule.RETENTION_FORBIDS_ERASURE.brokenBecause(List.of(until));
        }
        return new Prepared(command, List.of());
    }
}
