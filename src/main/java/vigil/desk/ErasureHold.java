package vigil.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.accident.chapters.Accident;
import vigil.commands.Preparation;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.law.LegalRule;
import vigil.law.Severity;
import vigil.people.Person;
import vigil.people.PersonCommand.ApproveErasure;
import vigil.people.PersonRule;

/** Nobody is forgotten whose accident file the law still keeps: a victim's for years, a relative's not at all. */
@Component
final class ErasureHold implements Preparation {

    /** Who says no year of birth is taken for the youngest who may work. */
    private static final int YOUNGEST = 15;

    private final Streams streams;
    private final Law law;
    private final Clock clock;

    ErasureHold(Streams streams, Law law, Clock clock) {
        this.streams = streams;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof ApproveErasure;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        LocalDate today = VietNam.dateOf(clock.instant());
        streams.person(stream)
                .flatMap(person -> heldUntil(person, stream))
                .filter(today::isBefore)
                .ifPresent(until -> {
                    throw PersonRule.RETENTION_FORBIDS_ERASURE.brokenBecause(List.of(until));
                });
        return new Prepared(command, List.of());
    }

    private Optional<LocalDate> heldUntil(Person person, String personId) {
        Accident accident = streams.accident(person.accident());
        boolean victim = accident.victims().present().stream()
                .anyMatch(listed -> listed.personId().equals(personId));
        return victim ? Optional.of(heldUntil(person, accident)) : Optional.empty();
    }

    private LocalDate heldUntil(Person person, Accident accident) {
        LocalDate on = accident.facts().date();
        if (accident.assessment().severity() == Severity.FATAL) {
            return on.plusYears(law.retention(Severity.FATAL, on).number());
        }
        LegalRule retirement = law.rule("RETIREMENT", on);
        Integer birthYear = person.birthYear();
        int born = birthYear == null ? on.getYear() - YOUNGEST : birthYear;
        return LocalDate.of(born + retirement.number(), 12, 31);
    }
}
