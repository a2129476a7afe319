package vigil.eventlog.proof;

import java.util.Base64;

/** Base64 (RFC 4648, section 4) where every value has exactly one text. */
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException it is not base64, or not the text of its value */
    static byte[] bytes(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!of(bytes).equals(text)) throw new IllegalArgumentException("not the base64 of its value");
        return bytes;
    }
}
