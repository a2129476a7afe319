package vigil.documents;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent.
 *
 * @param content its bytes, which can be read again from the beginning
 * @param name what the sender calls it; held against the content and then forgotten
 * @param declared the media type the sender declares; likewise
 */
public record Upload(Content content, @Nullable String name, @Nullable String declared) {

    /** Bytes that can be read more than once. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
