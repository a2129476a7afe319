package vigil.vault;

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
}
