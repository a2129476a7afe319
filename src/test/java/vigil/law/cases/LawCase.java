package vigil.law.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One case of law as a file of {@code law-cases/*.yaml} tells it.
 *
 * @param article where the answer stands
 * @param law a drafted row under which the case is told, empty for the law as it is
 * @param when the last steps; with {@code refused} the very last one is refused
 */
record LawCase(
        @JsonProperty("case") String title,
        String english,
        String article,
        @Nullable Map<String, String> law,
        @Nullable List<String> given,
        @Nullable List<String> when,
        Then then) {

    /**
     * What must be so afterwards; what is left out is not looked at.
     *
     * @param due the last day of the investigation, {@code none} while the limit stands still
     * @param on the time at which the duties are looked at, else that of the last step
     * @param duties per duty its state, and {@code by} when it is due
     * @param why per duty words that its explanation contains, in either language
     */
    record Then(
            @Nullable String refused,
            @Nullable List<String> events,
            @Nullable String severity,
            @Nullable String level,
            @Nullable String rule,
            @Nullable String due,
            @Nullable String on,
            @Nullable Map<String, String> duties,
            @Nullable Map<String, List<String>> why,
            @Nullable String place) {

        Then {
            boolean nothing = Stream.of(refused, events, severity, level, rule, due, duties, why, place).allMatch(Objects::isNull);
            boolean empty = Stream.of(duties, why).anyMatch(said -> said != null && said.isEmpty());
            if (nothing || empty) throw new IllegalArgumentException("a case without an expectation proves nothing");
        }
    }

    /** All steps in their order. */
    List<Sentence> steps() {
        return Stream.of(given, when)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(Sentence::of)
                .toList();
    }

    LawCase {
        Objects.requireNonNull(then, "a case without an expectation proves nothing");
    }

    /** The cases of a file. */
    static List<LawCase> read(String file) {
        try (InputStream in = LawCase.class.getResourceAsStream("/law-cases/" + file + ".yaml")) {
            return strictly().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A misspelt or repeated key would leave an expectation out and let the case pass; here it fails. */
    static YAMLMapper strictly() {
        return YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
