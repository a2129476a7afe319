package vigil.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The differences between the case at two positions, sorted by path.
 *
 * @param completeTo position up to which the later side is complete
 */
public record Changes(String number, long from, long to, long completeTo, List<Change> changes) {

    /**
     * One field that differs.
     *
     * @param path for example {@code victims.v2.condition}; elements with an id are named by it, others by their place
     * @param before {@code null} when the field was not there
     * @param after {@code null} when the field is gone
     */
    public record Change(String path, @Nullable String before, @Nullable String after) {}
}
