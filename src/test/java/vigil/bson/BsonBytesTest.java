package vigil.bson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.BsonRegularExpression;
import org.bson.BsonTimestamp;
import org.bson.BsonUndefined;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** The bytes are those the driver writes, and what the driver writes is read, whatever the document. */
class BsonBytesTest {

    private static final DocumentCodec CODEC = new DocumentCodec();

    @Property(tries = 300)
    void writes_and_reads_what_the_driver_does(@ForAll("documents") Map<String, Object> fields) {
        Document document = new Document(fields);
        RawBsonDocument drivers = new RawBsonDocument(document, CODEC);
        BsonBytes bytes = new BsonBytes();
        bytes.begin();
        write(fields, bytes);
        bytes.end();
        assertThat(bytes.document()).isEqualTo(drivers);
        assertThat(read(BsonCursor.in(drivers))).isEqualTo(fields);
    }

    @Provide
    Arbitrary<Map<String, Object>> documents() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.strings().all().filter(BsonBytesTest::whole).map(text -> text),
                Arbitraries.strings().ofMinLength(900).ofMaxLength(1_200).alpha().map(text -> text),
                Arbitraries.integers().map(number -> number),
                Arbitraries.longs().map(number -> number));
        return Arbitraries.lazyOf(() -> leaf, () -> leaf.list().ofMaxSize(12).map(list -> (Object) list), () -> fields(leaf).map(map -> map))
                .array(Object[].class)
                .ofMaxSize(6)
                .map(values -> {
                    Map<String, Object> all = new LinkedHashMap<>();
                    for (int i = 0; i < values.length; i++) all.put("số " + i, values[i]);
                    return all;
                });
    }

    private static Arbitrary<Map<String, Object>> fields(Arbitrary<Object> leaf) {
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(5), leaf).ofMaxSize(4);
    }

    /** Half of a character has no bytes. */
    private static boolean whole(String text) {
        return text.codePoints().noneMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }

    private static void write(Map<?, ?> fields, BsonBytes to) {
        fields.forEach((name, value) -> {
            to.name((String) name);
            value(value, to);
        });
    }

    private static void value(Object value, BsonBytes to) {
        switch (value) {
            case String text -> to.string(text);
            case Integer number -> to.int32(number);
            case Long number -> to.int64(number);
            case List<?> list -> {
                to.beginArray();
                list.forEach(each -> value(each, to));
                to.end();
            }
            case Map<?, ?> inner -> {
                to.beginDocument();
                write(inner, to);
                to.end();
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    private static Map<String, Object> read(BsonCursor from) {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (from.next()) fields.put(from.name(), value(from));
        return fields;
    }

    private static Object value(BsonCursor from) {
        if (from.type() == BsonBytes.ARRAY) {
            from.enterArray();
            return new ArrayList<>(read(from).values());
        }
        if (from.type() == BsonBytes.DOCUMENT) {
            from.enterDocument();
            return read(from);
        }
        return switch (from.type()) {
            case BsonBytes.STRING -> from.string();
            case BsonBytes.INT32 -> from.int32();
            default -> from.int64();
        };
    }

    @Test
    void forty_documents_in_each_other_and_a_number_where_it_is_short() {
        BsonBytes bytes = new BsonBytes();
        bytes.begin();
        for (int i = 0; i < 40; i++) {
            bytes.name("sâu");
            bytes.beginDocument();
        }
        bytes.name("số");
        bytes.whole(Integer.MAX_VALUE);
        bytes.name("to");
        bytes.whole(Integer.MAX_VALUE + 1L);
        for (int i = 0; i < 41; i++) bytes.end();

        Document expected = new Document("số", Integer.MAX_VALUE).append("to", Integer.MAX_VALUE + 1L);
        for (int i = 0; i < 40; i++) expected = new Document("sâu", expected);
        assertThat(bytes.document()).isEqualTo(new RawBsonDocument(expected, CODEC));
    }

    @Test
    void a_name_without_bytes_of_its_own_and_a_document_without_an_end_are_refused() {
        BsonBytes bytes = new BsonBytes();
        bytes.begin();
        assertThatThrownBy(() -> bytes.name("a\0b")).hasMessageContaining("must not contain the character 0");
        assertThatThrownBy(bytes::document).hasMessageContaining("not at its end");
    }

    /** Another version may have written more than this one knows; what is skipped is skipped to its last byte. */
    @Test
    void goes_behind_whatever_type_an_element_has() {
        Document document = new Document("a", 1.5)
                .append("b", "chữ")
                .append("c", new Document("x", 1))
                .append("d", List.of(1, "2"))
                .append("e", new Binary(new byte[] {1, 2, 3}))
                .append("f", new BsonUndefined())
                .append("g", new ObjectId())
                .append("h", true)
                .append("i", new Date(5))
                .append("j", null)
                .append("k", 7)
                .append("l", new BsonTimestamp(9L))
                .append("m", 8L)
                .append("n", new Decimal128(12))
                .append("last", 99L);
        BsonCursor from = BsonCursor.in(new RawBsonDocument(document, CODEC));
        List<String> names = new ArrayList<>();
        while (from.next() && !from.name().equals("last")) {
            names.add(from.name());
            from.skip();
        }
        assertThat(names).containsExactlyElementsOf(document.keySet().stream().limit(14).toList());
        assertThat(from.int64()).isEqualTo(99);
        assertThat(from.next()).isFalse();
    }

    @Test
    void a_type_that_is_not_known_and_another_one_than_asked_for_are_refused() {
        BsonCursor pattern = BsonCursor.in(new RawBsonDocument(new Document("p", new BsonRegularExpression("x")), CODEC));
        pattern.next();
        assertThatThrownBy(pattern::skip).hasMessageContaining("p is of a type that is not read");
        BsonCursor number = BsonCursor.in(new RawBsonDocument(new Document("n", 1), CODEC));
        number.next();
        assertThatThrownBy(number::int64).hasMessageContaining("n is of type 16, not 18");
        assertThatThrownBy(() -> number.binary((byte) 0)).hasMessageContaining("n is of type 16, not 5");
    }

    /** Cut anywhere, it never reads beyond: always an exception, never an error and never a value. */
    @Test
    void what_ends_before_it_should_is_refused() {
        Document document = new Document("b", new Binary(new byte[40])).append("t", "x".repeat(40));
        ByteBuffer written = new RawBsonDocument(document, CODEC).getByteBuffer().asNIO();
        byte[] whole = new byte[written.remaining()];
        written.get(whole);
        for (int length = 5; length < whole.length - 1; length++) {
            BsonCursor cut = BsonCursor.in(new RawBsonDocument(Arrays.copyOf(whole, length)));
            assertThatThrownBy(() -> {
                        cut.next();
                        cut.binary((byte) 0);
                        cut.next();
                        cut.string();
                        cut.next();
                    })
                    .as("cut to " + length)
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
