package vigil.casefile.names;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vigil.kernel.Confidential;

/** The names one person was recorded under, oldest first, sealed. */
public record NameFile(String personId, long position, List<Naming> names) {

    /** A name, and where in the log it was given. */
    public record Naming(long position, Instant recordedAt, Confidential name) {}

    /** The newest name of those known then. */
    public Optional<Confidential> last(Predicate<Naming> known) {
        return names.reversed().stream().filter(known).findFirst().map(Naming::name);
    }
}
