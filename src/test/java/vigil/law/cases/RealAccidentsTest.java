package vigil.law.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.accident.Establishment;
import vigil.accident.Notice;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.kernel.Precision;
import vigil.kernel.VietNam;
import vigil.law.Casualties;
import vigil.law.Employment;
import vigil.law.Law;

/** The timelines of real accidents give the clocks, levels and duties that were derived by hand from the law. */
class RealAccidentsTest {

    /** What is expected of one accident; {@code because} says how the time of the notice is known. */
    record Expected(
            String key, String noticed, String because, @Nullable List<String> steps, LawCase.Then then) {

        Expected {
            Objects.requireNonNull(then, key);
        }

        List<Sentence> sentences() {
            return steps == null ? List.of() : steps.stream().map(Sentence::of).toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> the_law_demands() {
        Map<String, JsonNode> accidents = accidents();
        return expectations().stream()
                .map(one -> dynamicTest(one.key(), () -> judge(accidents.get(one.key()), one)));
    }

    @Test
    void every_accident_has_its_expectation() {
        assertThat(expectations())
                .extracting(Expected::key)
                .containsExactlyInAnyOrderElementsOf(accidents().keySet());
    }

    private static void judge(JsonNode accident, Expected expected) {
        Told told = new Told(Law.load());
        OffsetDateTime noticed = Sentence.time(expected.noticed());
        told.tell(report(accident, noticed), noticed);
        expected.sentences().forEach(told::tell);
        String on = expected.then().on();
        OffsetDateTime now = on == null ? noticed : Sentence.time(on);
        new Judged(told, Law.load(), now.toInstant()).by(expected.then());
    }

    private static ReportAccident report(JsonNode accident, OffsetDateTime noticed) {
        return new ReportAccident(
                accident.get("province_code_then").stringValue(),
                occurred(accident),
                Confidential.of(accident.get("place").stringValue()),
                new Establishment(Confidential.of("không nêu tên"), null, null, null),
                accident.get("contract").booleanValue() ? Employment.CONTRACT : Employment.NONE,
                new Casualties(
                        accident.get("dead").intValue(),
                        accident.get("severe").intValue(),
                        accident.get("light").intValue(),
                        0,
                        null),
                new Notice(Notice.Source.PRESS, "báo chí", noticed, null, null),
                accident.get("sector").stringValue(),
                accident.get("injuring_factor").stringValue(),
                null);
    }

    private static Moment occurred(JsonNode accident) {
        String text = accident.get("occurred").stringValue();
        if (text.length() > 10) return new Moment(OffsetDateTime.parse(text), Precision.ABOUT, null);
        var midnight = LocalDate.parse(text).atStartOfDay(VietNam.ZONE).toOffsetDateTime();
        return new Moment(midnight, Precision.DATE, null);
    }

    private static Map<String, JsonNode> accidents() {
        JsonMapper json = new JsonMapper();
        return new String(bytes("real-accidents.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .map(json::readTree)
                .collect(Collectors.toMap(one -> one.get("key").stringValue(), Function.identity()));
    }

    private static List<Expected> expectations() {
        return LawCase.strictly().readValue(bytes("real-expected.yaml"), new TypeReference<>() {});
    }

    private static byte[] bytes(String file) {
        try (InputStream in = RealAccidentsTest.class.getResourceAsStream("/law-cases/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
