package vigil.casefile.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.casefile.CaseView;
import vigil.casefile.Changes.Change;
import vigil.kernel.Names;
import vigil.web.Times;
import vigil.web.Wording;

/** Says a difference between two states of a case in the reader's words instead of by its path. */
@Component
public class ChangeWords {

    private final Wording words;
    private final Times times;

    ChangeWords(Wording words, Times times) {
        this.words = words;
        this.times = times;
    }

    /** A difference in words; {@code path} is its exact name. */
    public record Said(String label, @Nullable String before, @Nullable String after, String path) {}

    /** Where it is, from the outermost part to the field, and both values as they are shown elsewhere. */
    public Said of(Change change) {
        List<String> label = new ArrayList<>();
        Class<?> at = CaseView.class;
        boolean inList = false;
        for (String part : change.path().split("\\.", -1)) {
            RecordComponent component = inList ? null : component(at, part).orElse(null);
            label.add(component == null ? part : word(part));
            inList = component != null && List.class.isAssignableFrom(component.getType());
            if (component != null) at = element(component.getGenericType());
        }
        return new Said(String.join(" › ", label), value(at, change.before()), value(at, change.after()), change.path());
    }

    private String word(String name) {
        return words.first(List.of("change." + name, "field." + name)).orElse(name);
    }

    private @Nullable String value(Class<?> type, @Nullable String value) {
        if (value == null) return null;
        if (type == boolean.class || type == Boolean.class) {
            return words.first(List.of("code.yes-no." + value)).orElse(value);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .filter(constant -> Names.of(constant).equals(value))
                    .findFirst()
                    .map(words::of)
                    .orElse(value);
        }
        return time(type, value);
    }

    private String time(Class<?> type, String value) {
        try {
            if (type == LocalDate.class) return times.day(LocalDate.parse(value));
            if (type == Instant.class) return times.at(Instant.parse(value));
            return type == OffsetDateTime.class ? times.at(OffsetDateTime.parse(value)) : value;
        } catch (DateTimeException none) {
            return value;
        }
    }

    private static Optional<RecordComponent> component(Class<?> record, String name) {
        return !record.isRecord()
                ? Optional.empty()
                : Arrays.stream(record.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst();
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }
}
