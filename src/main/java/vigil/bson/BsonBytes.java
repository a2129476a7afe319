package vigil.bson;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bson.RawBsonDocument;

/**
 * Elements of BSON (bsonspec.org), one after the other: first the name of an element, then its value; inside of an array the names
 * are the places and need not be given.
 */
public final class BsonBytes {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static final byte DOUBLE = 0x01;
    static final byte STRING = 0x02;
    static final byte DOCUMENT = 0x03;
    static final byte ARRAY = 0x04;
    static final byte BINARY = 0x05;
    static final byte BOOLEAN = 0x08;
    static final byte NULL = 0x0A;
    static final byte INT32 = 0x10;
    static final byte INT64 = 0x12;

    private static final int NO_ARRAY = -1;
    private static final byte[] NONE = {};

    private byte[] bytes = new byte[1_024];
    private int at;

    private byte[] name = NONE;

    /** Where the open documents and arrays begin, and for each array how many values it has. */
    private int[] starts = new int[16];

    private int[] places = new int[16];
    private int depth;

    /** Where the next byte goes. */
    public int at() {
        return at;
    }

    /** Takes back whatever was written behind a place where an element of the innermost open document ended. */
    void backTo(int place) {
        at = place;
    }

    public void name(String name) {
        if (name.indexOf('\0') >= 0) throw new IllegalArgumentException("a name must not contain the character 0");
        this.name = name.getBytes(StandardCharsets.UTF_8);
    }

    /** @param utf8 without the byte 0; must not change any more */
    public void name(byte[] utf8) {
        this.name = utf8;
    }

    /** Opens the whole document. */
    public void begin() {
        open(NO_ARRAY);
    }

    public void beginDocument() {
        element(DOCUMENT);
        open(NO_ARRAY);
    }

    public void beginArray() {
        element(ARRAY);
        open(0);
    }

    /** Ends the innermost open document or array. */
    public void end() {
        room(1);
        bytes[at++] = 0;
        int start = starts[--depth];
        INT.set(bytes, start, at - start);
    }

    public void string(String value) {
        string(value.getBytes(StandardCharsets.UTF_8), STRING);
    }

    private void string(byte[] utf8, byte type) {
        element(type);
        room(Integer.BYTES + utf8.length + 1);
        INT.set(bytes, at, utf8.length + 1);
        at += Integer.BYTES;
        put(utf8);
        bytes[at++] = 0;
    }

    /** A whole number, in four bytes where it fits into them. */
    public void whole(long value) {
        if (value == (int) value) int32((int) value);
        else int64(value);
    }

    public void int64(long value) {
        element(INT64);
        eight(value);
    }

    public void real(double value) {
        element(DOUBLE);
        eight(Double.doubleToRawLongBits(value));
    }

    public void bool(boolean value) {
        element(BOOLEAN);
        room(1);
        bytes[at++] = (byte) (value ? 1 : 0);
    }

    /** @param subtype as the format numbers them */
    public void binary(byte subtype, byte[] value) {
        element(BINARY);
        room(Integer.BYTES + 1 + value.length);
        INT.set(bytes, at, value.length);
        at += Integer.BYTES;
        bytes[at++] = subtype;
        put(value);
    }

    public void int32(int value) {
        element(INT32);
        room(Integer.BYTES);
        INT.set(bytes, at, value);
        at += Integer.BYTES;
    }

    public void nothing() {
        element(NULL);
    }

    /** What was written, when everything is ended. */
    public RawBsonDocument document() {
        if (depth != 0) throw new IllegalStateException("the document is not at its end");
        return new RawBsonDocument(bytes, 0, at);
    }

    private void eight(long value) {
        room(Long.BYTES);
        LONG.set(bytes, at, value);
        at += Long.BYTES;
    }

    private void element(byte type) {
        int place = places[depth - 1];
        byte[] called = name;
        if (place != NO_ARRAY) {
            called = Integer.toString(place).getBytes(StandardCharsets.ISO_8859_1);
            places[depth - 1] = place + 1;
        }
        room(called.length + 2);
        bytes[at++] = type;
        put(called);
        bytes[at++] = 0;
    }

    private void open(int place) {
        if (depth == starts.length) {
            starts = Arrays.copyOf(starts, 2 * depth);
            places = Arrays.copyOf(places, 2 * depth);
        }
        room(Integer.BYTES);
        starts[depth] = at;
        places[depth++] = place;
        at += Integer.BYTES;
    }

    private void put(byte[] some) {
        System.arraycopy(some, 0, bytes, at, some.length);
        at += some.length;
    }

    private void room(int more) {
        if (bytes.length - at < more) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + more));
    }
}
