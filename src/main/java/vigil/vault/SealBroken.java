package vigil.vault;

import org.jspecify.annotations.Nullable;

/** A sealed text is not what was sealed: changed, moved to another place, or under another key. */
public final class SealBroken extends RuntimeException {

    public SealBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
