package vigil.eventlog.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is kept.
 *
 * @param id of the event
 * @param stream the stream's id; the event's own id when it belongs to no stream
 * @param sequence 0-based place in the stream
 * @param type kind of stream, {@code null} for an event without stream
 * @param time of the event, microseconds since 1970
 * @param name stable kebab-case name
 * @param revision of the payload's form
 * @param payload JSON text, sealed texts included as ciphertext
 * @param metadata JSON text
 */
public record Entry(
        String id,
        String stream,
        long sequence,
        @Nullable String type,
        long time,
        String name,
        @Nullable String revision,
        String payload,
        String metadata) {

    private static final byte VERSION = 1;

    public Entry {
        if (id.isEmpty() || stream.isEmpty() || name.isEmpty() || sequence < 0) {
            throw new IllegalArgumentException("an event has an id, a stream, a name and a sequence from 0");
        }
    }

    /** Whether the event belongs to no stream. */
    public boolean alone() {
        return type == null && stream.equals(id);
    }

    /** Whether a text holds half of a character: it has no UTF-8, so its hash and what is stored would differ. */
    boolean halved() {
        return halved(payload) || halved(metadata) || halved(stream) || halved(id) || halved(name);
    }

    private static boolean halved(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) continue;
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
            if (!pair) return true;
            i++;
        }
        return false;
    }

    /** The bytes that are hashed: a version byte, then every field with its length in front (32 bits, big-endian). */
    public byte[] canonical() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length() + metadata.length() + 256);
        out.write(VERSION);
        put(out, id);
        put(out, alone() ? "event" : "stream");
        put(out, type == null ? "" : type);
        put(out, stream);
        put(out, sequence);
        put(out, time);
        put(out, name);
        put(out, revision == null ? "" : revision);
        put(out, payload);
        put(out, metadata);
        return out.toByteArray();
    }

    /** Hash of the canonical bytes. */
    public Hash leaf() {
        return Hashing.leaf(canonical());
    }

    private static void put(ByteArrayOutputStream out, String text) {
        put(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ByteArrayOutputStream out, long number) {
        put(out, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static void put(ByteArrayOutputStream out, byte[] field) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        out.writeBytes(field);
    }
}
