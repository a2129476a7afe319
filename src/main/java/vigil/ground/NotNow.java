package vigil.ground;

import org.jspecify.annotations.Nullable;

/** Something that every answer needs is not there at this moment; nothing was done, and it helps to ask again. */
public final class NotNow extends RuntimeException implements Trouble.Passing {

    public NotNow(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
