package vigil.vault;

import vigil.kernel.Confidential;

/** Closes what is open, at the moment it goes into the log. */
public interface Sealer {

    /**
     * Seals a text under its owner's key (the stream's, when it names none), making the key if there is none yet.
     *
     * @throws OwnerErased the owner's key was destroyed; nothing more may be kept about them
     * @throws VaultUnreachable the key store cannot be asked
     */
    Confidential.Closed seal(Confidential.Open open, Confidential.Origin origin);
}
