package vigil.eventlog.proof;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.format.Entry;

/** Reads the canonical bytes of an event back. */
final class Leaf {

    private static final byte VERSION = 1;

    private Leaf() {}

    /** @throws IllegalArgumentException these are not the canonical bytes of any event */
    static Entry read(byte[] canonical) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(canonical);
            if (bytes.get() != VERSION) throw new IllegalArgumentException("unknown version");
            String id = text(bytes);
            String kind = text(bytes);
            String type = text(bytes);
            Entry entry = new Entry(
                    id,
                    text(bytes),
                    number(bytes),
                    kind.equals("event") || type.isEmpty() ? null : type,
                    number(bytes),
                    text(bytes),
                    orNull(text(bytes)),
                    text(bytes),
                    text(bytes));
            if (!Arrays.equals(entry.canonical(), canonical)) throw new IllegalArgumentException("not canonical");
            return entry;
        } catch (BufferUnderflowException | CharacterCodingException e) {
            throw new IllegalArgumentException("a field is cut off or no text", e);
        }
    }

    private static String text(ByteBuffer bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(field(bytes))).toString();
    }

    private static long number(ByteBuffer bytes) {
        byte[] field = field(bytes);
        if (field.length != Long.BYTES) throw new IllegalArgumentException("a number has 8 bytes");
        return ByteBuffer.wrap(field).getLong();
    }

    private static byte[] field(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) throw new BufferUnderflowException();
        byte[] field = new byte[length];
        bytes.get(field);
        return field;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
