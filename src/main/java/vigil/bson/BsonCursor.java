package vigil.bson;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bson.RawBsonDocument;

/**
 * Goes through the elements of a document in the order they stand. What is asked for in another type than it has is refused,
 * as is what ends before it should: always by a {@link RuntimeException}.
 */
public final class BsonCursor {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final byte UNDEFINED = 0x06;
    private static final byte OBJECT_ID = 0x07;
    private static final byte DATE = 0x09;
    private static final byte TIMESTAMP = 0x11;
    private static final byte DECIMAL = 0x13;

    private final byte[] bytes;
    private int at;
    private byte type;
    private String name = "";

    private BsonCursor(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at + Integer.BYTES;
    }

    /** Before the first element of a document. */
    public static BsonCursor in(RawBsonDocument document) {
        ByteBuffer whole = document.getByteBuffer().asNIO();
        if (whole.hasArray()) return new BsonCursor(whole.array(), whole.arrayOffset() + whole.position());
        byte[] copy = new byte[whole.remaining()];
        whole.get(copy);
        return new BsonCursor(copy, 0);
    }

    /** Goes to the next element; false at the end of the innermost open document or array, which is left by that. */
    public boolean next() {
        type = bytes[at++];
        if (type == 0) return false;
        int from = at;
        while (bytes[at] != 0) at++;
        name = new String(bytes, from, at++ - from, StandardCharsets.UTF_8);
        return true;
    }

    /** The name of this element. */
    public String name() {
        return name;
    }

    /** The type of this element, as the format numbers them. */
    byte type() {
        return type;
    }

    /** Goes into this element, a document. */
    public void enterDocument() {
        enter(BsonBytes.DOCUMENT);
    }

    /** Goes into this element, an array. */
    public void enterArray() {
        enter(BsonBytes.ARRAY);
    }

    private void enter(byte expected) {
        require(expected);
        at += Integer.BYTES;
    }

    public int int32() {
        require(BsonBytes.INT32);
        return length();
    }

    public long int64() {
        require(BsonBytes.INT64);
        long value = (long) LONG.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    public String string() {
        require(BsonBytes.STRING);
        int length = length();
        String value = new String(bytes, at, length - 1, StandardCharsets.UTF_8);
        at += length;
        return value;
    }

    /** The bytes of this element, which must be of that subtype. */
    public byte[] binary(byte subtype) {
        require(BsonBytes.BINARY);
        int length = length();
        if (bytes[at++] != subtype) throw new IllegalArgumentException(name + " are bytes of another kind");
        if (length < 0 || length > bytes.length - at) throw new IllegalArgumentException(name + " ends before it should");
        byte[] value = new byte[length];
        System.arraycopy(bytes, at, value, 0, length);
        at += length;
        return value;
    }

    /** Goes behind this element. */
    public void skip() {
        at += switch (type) {
            case BsonBytes.NULL, UNDEFINED -> 0;
            case BsonBytes.BOOLEAN -> 1;
            case BsonBytes.INT32 -> Integer.BYTES;
            case BsonBytes.DOUBLE, BsonBytes.INT64, DATE, TIMESTAMP -> Long.BYTES;
            case OBJECT_ID -> 12;
            case DECIMAL -> 16;
            case BsonBytes.STRING -> Integer.BYTES + (int) INT.get(bytes, at);
            case BsonBytes.BINARY -> Integer.BYTES + 1 + (int) INT.get(bytes, at);
            case BsonBytes.DOCUMENT, BsonBytes.ARRAY -> (int) INT.get(bytes, at);
            default -> throw new IllegalArgumentException(name + " is of a type that is not read: " + type);
        };
    }

    private int length() {
        int length = (int) INT.get(bytes, at);
        at += Integer.BYTES;
        return length;
    }

    private void require(byte expected) {
        if (type != expected) throw new IllegalArgumentException(name + " is of type " + type + ", not " + expected);
    }
}
