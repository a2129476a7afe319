package vigil.accident;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Event;
import vigil.kernel.Family;
import vigil.kernel.Moment;
import vigil.kernel.Names;

/** Everything that can happen to one accident, chapter by chapter. */
@AllowedTo({AUDITOR, DATA_PROTECTION, LEADER, OFFICER, PROVINCIAL})
public sealed interface AccidentEvent extends Event
        permits NoticeEvent, CondolenceEvent, InvestigationEvent, DirectiveEvent, PaperEvent, ClosureEvent {

    /** When it happened, for events that tell of something outside the office. */
    default @Nullable OffsetDateTime at() {
        return null;
    }

    /** When it happened, as told by whoever recorded it; {@code null} when only the recording has a time. */
    default @Nullable Moment happenedAt() {
        OffsetDateTime at = at();
        return at == null || this instanceof Consequence ? null : Moment.exactly(at);
    }

    /** Outside names of the events that are decisions. */
    static Set<String> decisions() {
        return Family.records(AccidentEvent.class)
                .filter(Decision.class::isAssignableFrom)
                .map(Names::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Somebody of the office decided on what was known; an auditor asks what that was. */
    interface Decision {}

    /** What the law made of other events, without anybody asking for it. */
    interface Consequence {}
}
