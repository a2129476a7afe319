package vigil.vault;

import org.jspecify.annotations.Nullable;

/** The key store cannot be asked now; try again later. Never means "erased". */
public final class VaultUnreachable extends RuntimeException {

    public VaultUnreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
