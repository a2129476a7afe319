package vigil.projections.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vigil.ground.StoreJson;

/** The one pass gives exactly what the way through JSON text and maps gave, to which what is stored already belongs. */
class BsonFormTest {

    private enum Kind {
        ONE_OF_TWO
    }

    private record Inner(String name, @Nullable Inner inner, List<Integer> numbers) {}

    private record View(
            long position,
            int small,
            long large,
            long short_,
            double half,
            BigDecimal money,
            boolean yes,
            @Nullable String nothing,
            Kind kind,
            Instant at,
            LocalDate day,
            UUID id,
            byte[] bytes,
            Optional<String> maybe,
            Map<String, Object> map,
            List<Inner> inner) {}

    private final JsonMapper json = StoreJson.builder().build();

    @Test
    void gives_what_the_json_says() {
        Inner deep = new Inner("Lò hơi số 2", new Inner("", null, List.of()), List.of(1, -2, Integer.MAX_VALUE));
        View view = new View(
                99, -7, 1L << 40, 12, 0.5, new BigDecimal("1234567.50"), true, null, Kind.ONE_OF_TWO,
                Instant.parse("2024-05-01T02:10:00.123456Z"), LocalDate.of(2024, 5, 1), new UUID(1, 2),
                new byte[] {1, 2, 3, -1}, Optional.of("có"), Map.of("a", List.of(Map.of("b", 2.25), "c")), List.of(deep, deep));

        RawBsonDocument mine = new BsonForm(json).document("khóa", 41, view);

        Document expected = new Document("_id", "khóa");
        expected.putAll(json.readValue(json.writeValueAsBytes(view), new TypeReference<Map<String, Object>>() {}));
        expected.put("position", 41L);
        assertThat(mine).isEqualTo(new RawBsonDocument(expected, new DocumentCodec()));
        assertThat(mine.getInt64("position").getValue()).isEqualTo(41);
        assertThat(mine.isInt32("short_")).isTrue();
    }
}
