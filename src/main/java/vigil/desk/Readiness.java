package vigil.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Coded;

/**
 * Whether the server can be used now.
 *
 * @param head position of the newest event, {@code null} when the log cannot be read
 * @param law fingerprint of the law by which this server decides; the same on every server
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Readiness(State status, State log, @Nullable Long head, String law, List<Part> projections) {

    /** How a part is. */
    public enum State implements Coded {
        UP,
        DOWN;

        @Override
        public String code() {
            return name();
        }
    }

    /** One read model and how far it is behind. */
    public record Part(String name, State status, long completeTo, long behind) {}

    /** Whether everything is up. */
    public boolean isUp() {
        return status == State.UP;
    }
}
