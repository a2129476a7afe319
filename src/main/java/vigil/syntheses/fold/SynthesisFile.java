package vigil.syntheses.fold;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.syntheses.FiledSynthesis;

/**
 * One province's synthesis with all its versions, oldest first.
 *
 * @param half 1 for the first six months, {@code null} for the year
 */
public record SynthesisFile(
        String id, int year, @Nullable Integer half, String provinceCode, long position, List<Version> versions) {

    /** What stood from an event on. */
    public record Version(long position, FiledSynthesis synthesis) {}

    /** The synthesis as the log had it up to a position; empty when the log did not know it. */
    public Optional<FiledSynthesis> upTo(long upTo) {
        return versions.reversed().stream()
                .filter(version -> version.position() <= upTo)
                .findFirst()
                .map(Version::synthesis);
    }
}
