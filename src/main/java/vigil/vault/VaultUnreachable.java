package vigil.vault;

import org.jspecify.annotations.Nullable;
import vigil.ground.Trouble;

/** The key store cannot be asked now; try again later. Never means "erased". */
public final class VaultUnreachable extends RuntimeException implements Trouble.Passing {

    public VaultUnreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
