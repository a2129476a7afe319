package vigil.web;

import java.io.Serializable;
import java.time.Instant;

/**
 * The receipt of a command, carried to the page that follows.
 *
 * @param what the command in words
 * @param number of the case
 * @param position the page that follows is complete to it
 * @param digest SHA-256 of the commit
 * @param draft name of the browser's draft that is no longer needed
 */
public record Acknowledged(
        String what, String number, Instant recordedAt, long position, String digest, String draft)
        implements Serializable {

    /** Name of the flash attribute. */
    public static final String ATTRIBUTE = "receipt";
}
