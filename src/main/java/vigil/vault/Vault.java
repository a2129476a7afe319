package vigil.vault;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;

/**
 * Opens what is sealed.
 *
 * <p>An erased key gives {@link Disclosed.Erased}; an unreachable key store throws {@link VaultUnreachable}, so that
 * trouble is never shown as erasure.
 */
public interface Vault {

    /** The text, or the fact that it was erased. */
    Disclosed open(Confidential sealed);

    /**
     * The same of several, in their order, for lists: the keys that are not at hand are asked for at once, and what cannot be
     * opened because its key is lost or it was changed is empty, so that it does not hide the others.
     */
    default List<Optional<Disclosed>> openAll(List<? extends Confidential> sealed) {
        return sealed.stream().map(this::openWhole).toList();
    }

    private Optional<Disclosed> openWhole(Confidential sealed) {
        try {
            return Optional.of(open(sealed));
        } catch (SealBroken broken) {
            return Optional.empty();
        }
    }

    /** Which keys were destroyed on any server, for whoever keeps what was opened: after so many that were told before. */
    default Destroyed destroyedAfter(long many) {
        return new Destroyed(many, List.of());
    }

    /**
     * Keys that are destroyed, or will be at once.
     *
     * @param many how many were told until now
     * @param owners whose, since it was asked before; {@code null} when they are too many to be told
     */
    record Destroyed(long many, @Nullable List<String> owners) {}
}
