package vigil.vault;

/** The key store cannot be asked now; try again later. Never means "erased". */
public final class VaultUnreachable extends RuntimeException {

    public VaultUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
