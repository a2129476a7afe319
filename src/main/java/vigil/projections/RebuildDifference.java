package vigil.projections;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document that was not as the log says. It tells where to look and nothing of what stands there, so that whoever runs
 * the server may read it.
 *
 * @param key of the document
 * @param fields paths of the fields that differ; empty unless the contents differ
 * @param shownPosition event that last touched the document that readers saw
 * @param builtPosition event that last touched the document made anew
 */
public record RebuildDifference(
        String key, Kind kind, List<String> fields, @Nullable Long shownPosition, @Nullable Long builtPosition) {

    public RebuildDifference {
        fields = List.copyOf(fields);
    }

    /** What is wrong with it. */
    public enum Kind {
        MISSING,
        EXTRA,
        DIFFERS
    }
}
