package vigil.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.AccidentRule;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.NoticeEvent.*;
import vigil.kernel.Refused;

/** How a command ended: in events, or in a refusal and no event; never offered where it is always refused. */
public record Ending(List<AccidentEvent> events, @Nullable Refused refused, Optional<Refused> hindrance) {

    /** The command's own events; what the law makes of them has its own tests. */
    public Ending then(AccidentEvent... expected) {
        assertThat(refused).as("refused").isNull();
        assertThat(hindrance).as("hindrance of a command that is accepted").isEmpty();
        assertThat(events.stream().filter(event -> !ofTheLaw(event))).containsExactly(expected);
        return this;
    }

    /** Refused by a rule, naming the fields concerned; nothing happens. */
    public Ending refused(AccidentRule rule, String... fields) {
        assertThat(refused).as("refusal instead of " + events).isNotNull();
        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(refused.fields()).containsExactly(fields);
        assertThat(events).isEmpty();
        return this;
    }

    /** Refused, and a page would not have offered it: whatever its fields, it cannot be given now. */
    public Ending refusedAndNotOffered(AccidentRule rule, String... fields) {
        assertThat(hindrance).as("hindrance").isPresent();
        return refused(rule, fields);
    }

    /** What the sentence of the refusal fills in. */
    public Ending because(Object... details) {
        assertThat(refused).isNotNull();
        assertThat(List.<Object>copyOf(refused.details())).containsExactly(details);
        return this;
    }

    private static boolean ofTheLaw(AccidentEvent event) {
        return switch (event) {
            case SeverityAssessed _, CompetenceAssessed _ -> true;
            case LimitStarted _, LimitChanged _, LimitExtended _, LimitRestarted _, LimitStopped _ -> true;
            default -> false;
        };
    }
}
