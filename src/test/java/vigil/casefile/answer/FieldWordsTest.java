package vigil.casefile.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.accident.AccidentEvent;
import vigil.casefile.timeline.TimelineFile.Field;
import vigil.casefile.timeline.TimelineFile.Type;
import vigil.casefile.words.FieldWords.Days;
import vigil.kernel.Family;
import vigil.kernel.Names;

/** Every field and code of every event has words: nobody reads a bare name on a timeline. */
class FieldWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_field_of_every_event_has_a_label(String language) {
        SortedSet<String> keys = new TreeSet<>();
        Family.records(AccidentEvent.class).forEach(event -> fields(event, keys));
        assertThat(keys).hasSizeGreaterThan(80);
        assertThat(keys).filteredOn(key -> missing(key, language)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_title_names_only_fields_that_the_event_has(String language) {
        SortedSet<String> titles = new TreeSet<>();
        Family.records(AccidentEvent.class).forEach(event -> {
            String title = CaseDesk.messages().getMessage("timeline." + Names.of(event), null, "", Locale.of(language));
            PLACE.matcher(title).results().forEach(place -> {
                titles.add(Names.of(event));
                assertThat(has(event, place.group(1).split("\\."))).as("%s: %s", Names.of(event), title).isTrue();
            });
        });
        assertThat(titles).contains("file-attached", "notice-received", "directive-closed");
    }

    @Test
    void an_office_is_said_as_its_name_on_that_day() {
        Days days = new Days(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 1));
        assertThat(List.of("central", "15").stream().map(office -> said("registration.office", office, days)))
                .containsExactly("Cơ quan trung ương", "Yên Bái");
    }

    @Test
    void the_place_of_an_accident_is_said_as_on_its_day_however_late_it_was_recorded() {
        Days late = new Days(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 2));
        assertThat(said("provinceCode", "15", late)).isEqualTo("Yên Bái");
        assertThat(said("to.provinceCode", "15", late)).isEqualTo("Lào Cai");
    }

    private static String said(String path, String value, Days days) {
        return CaseDesk.inVietnamese(() -> Objects.requireNonNull(
                CaseDesk.words().value(new Field(path, Type.TEXT, null, value, null), days)));
    }

    private static boolean has(Class<?> record, String... path) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(path[0]))
                .anyMatch(component -> path.length == 1
                        || has(component.getType(), Arrays.copyOfRange(path, 1, path.length)));
    }

    private static boolean missing(String key, String language) {
        return CaseDesk.messages().getMessage(key, null, null, Locale.of(language)) == null;
    }

    private static void fields(Class<?> record, SortedSet<String> keys) {
        for (RecordComponent component : record.getRecordComponents()) {
            Class<?> type = element(component.getGenericType());
            if (type.isRecord() && type.getName().startsWith("vigil.")) {
                fields(type, keys);
            } else if (!component.getName().endsWith("Id")) {
                keys.add("field." + component.getName());
            }
            if (type.isEnum()) codes(type, keys);
        }
    }

    private static void codes(Class<?> type, SortedSet<String> keys) {
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> keys.add("code." + Names.of(type) + "." + Names.of((Enum<?>) constant)));
    }

    private static Class<?> element(java.lang.reflect.Type type) {
        if (type instanceof ParameterizedType many) {
            assertThat(many.getRawType()).isEqualTo(List.class);
            return (Class<?>) many.getActualTypeArguments()[0];
        }
        return (Class<?>) type;
    }
}
