package vigil.casefile.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.Notice;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.accident.NoticeEvent.NoticeReceived;
import vigil.accident.NoticeEvent.VictimsConfirmed;
import vigil.casefile.FactsView.Harm;
import vigil.casefile.FactsView.Statement;
import vigil.casefile.Trace;
import vigil.casefile.VictimView;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.law.Casualties;
import vigil.law.Condition;

/** Who says how many people were hurt: the statements and the list of victims. */
final class HarmFold {

    private HarmFold() {}

    static Harm opened(AccidentReported event, Recorded<? extends Event> recorded) {
        Statement first = new Statement(null, event.casualties(), Trace.of(recorded));
        return new Harm(Casualties.NONE, false, List.of(first));
    }

    static Harm evolve(
            Harm before, List<VictimView> victims, AccidentEvent event, Recorded<? extends Event> recorded) {
        boolean confirmed = before.confirmed() || event instanceof VictimsConfirmed;
        return new Harm(count(victims), confirmed, stated(before.statements(), event, recorded));
    }

    private static List<Statement> stated(
            List<Statement> before, AccidentEvent event, Recorded<? extends Event> recorded) {
        if (!(event instanceof NoticeReceived(Notice notice, @Nullable Casualties told, _)) || told == null) {
            return before;
        }
        return Lists.plus(before, new Statement(notice.source(), told, Trace.of(recorded)));
    }

    private static Casualties count(List<VictimView> victims) {
        return new Casualties(
                count(victims, Condition.DEAD),
                count(victims, Condition.SEVERE),
                count(victims, Condition.LIGHT),
                count(victims, Condition.MISSING),
                null);
    }

    private static int count(List<VictimView> victims, Condition condition) {
        return (int) victims.stream()
                .filter(victim -> victim.withdrawn() == null && victim.condition() == condition)
                .count();
    }
}
