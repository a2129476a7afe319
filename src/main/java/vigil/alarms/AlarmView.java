package vigil.alarms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.alarms.AlarmEvent.MailOutcome;
import vigil.kernel.Moment;

/**
 * An alarm as a reader sees it.
 *
 * @param alarm its id
 * @param what in the reader's language
 * @param over whether what it is about has been done since; empty when that cannot be said
 * @param seenAt when this reader saw it
 * @param told who was told by e-mail, in the order of telling
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlarmView(
        String alarm,
        AlarmKind kind,
        Stage stage,
        @Nullable String number,
        String what,
        @Nullable Moment due,
        @Nullable String reference,
        boolean statutory,
        Instant raisedAt,
        @Nullable Boolean over,
        @Nullable Instant seenAt,
        List<Told> told) {

    /** Who was told by e-mail, and what became of it. */
    public record Told(String account, Instant at, MailOutcome outcome) {}
}
