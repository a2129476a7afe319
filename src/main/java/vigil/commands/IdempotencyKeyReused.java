package vigil.commands;

/** The same idempotency key came with another body. */
public final class IdempotencyKeyReused extends RuntimeException {

    public IdempotencyKeyReused(String message) {
        super(message, null, false, false);
    }
}
