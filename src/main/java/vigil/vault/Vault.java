package vigil.vault;

import java.util.List;
import java.util.Optional;
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

    /** A number that grows before and after a key is destroyed, on any server: then what was opened is to be opened anew. */
    default long destroyed() {
        return 0;
    }
}
