package vigil.vault;

import java.util.Collection;
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

    /**
     * Makes the keys of owners that have none yet, in one write where each would have made its own; sealing needs nothing of
     * this. What it leaves out is made, or refused, by {@link #seal}.
     *
     * @throws VaultUnreachable the key store cannot be asked
     */
    default void ready(Collection<String> owners) {}
}
