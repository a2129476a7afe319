package vigil.casefile.words;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.casefile.timeline.TimelineFile;
import vigil.casefile.timeline.TimelineFile.Field;
import vigil.kernel.Moment;
import vigil.kernel.Names;
import vigil.kernel.Precision;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.law.LegalBasis;
import vigil.web.Times;

/**
 * Says titles, names of fields and values in the reader's language, for everything that shows a field of a case or of one of
 * its events; codes of the law and places as they meant on their day.
 */
@Component
public final class FieldWords {

    private static final Map<String, Kind> LISTS = Map.of(
            "mainCause", Kind.CAUSE,
            "causes", Kind.CAUSE,
            "injuringFactor", Kind.INJURING_FACTOR,
            "sector", Kind.SECTOR,
            "injuries", Kind.INJURY);

    /** A place in the law, in contrast to a letter's number that somebody wrote. */
    private static final Pattern BASIS = Pattern.compile("[bB]asis\\.reference$");

    private final Law law;
    private final MessageSource messages;
    private final Times times;

    public FieldWords(Law law, MessageSource messages, Times times) {
        this.law = law;
        this.messages = messages;
        this.times = times;
    }

    /**
     * On which day a code is to be read.
     *
     * @param accident the day of the accident: the lists of the report forms, and the place where it happened
     * @param said the day on which it was said: the places of those who write and are written to
     */
    public record Days(LocalDate accident, LocalDate said) {}

    /** The title of a kind of event, its places not yet filled in. */
    public String title(String kind) {
        return first("timeline." + kind).orElseGet(() -> say("event." + kind));
    }

    /** The words of a key; a missing key is a defect of the program. */
    public String say(String key, Object... details) {
        return messages.getMessage(key, details, LocaleContextHolder.getLocale());
    }

    /** The words of the first key that has any. */
    public Optional<String> first(String... keys) {
        return List.of(keys).stream()
                .map(key -> messages.getMessage(key, null, null, LocaleContextHolder.getLocale()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The name of a field. */
    public String label(Field field) {
        String plain = plain(field);
        String name = plain.substring(plain.lastIndexOf('.') + 1);
        return first("field." + plain, "field." + name).orElse(name);
    }

    /** A time no finer than it is known; {@code precision} is the outside code that stands beside it, {@code null} for none. */
    public @Nullable String value(Field field, Days days, @Nullable String precision) {
        if (precision == null || field.value() == null || field.type() != TimelineFile.Type.TIME) return value(field, days);
        OffsetDateTime at = OffsetDateTime.parse(field.value());
        return Arrays.stream(Precision.values())
                .filter(one -> Names.of(one).equals(precision))
                .findFirst()
                .map(known -> times.brief(new Moment(at, known, null)))
                .orElseGet(() -> times.at(at));
    }

    /** The value of a field; {@code null} when it has none that stands in clear. */
    public @Nullable String value(Field field, Days days) {
        String value = field.value();
        if (value == null) return null;
        return switch (field.type()) {
            case TEXT, NUMBER -> meaning(plain(field), value, days);
            case ID -> value;
            case CODE -> said("code." + field.of() + "." + value, value);
            case YES_NO -> said("code.yes-no." + value, value);
            case TIME -> times.at(OffsetDateTime.parse(value));
            case DATE -> times.day(LocalDate.parse(value));
            case CONFIDENTIAL -> null;
        };
    }

    private static String plain(Field field) {
        return field.path().replaceAll("\\[\\d+]", "");
    }

    private String meaning(String path, String value, Days days) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        Kind list = path.endsWith("establishment.type") ? Kind.ESTABLISHMENT_TYPE : LISTS.get(name);
        if (list != null) return law.codes().name(list, value, days.accident()).in(language());
        return switch (name) {
            case "provinceCode" -> law.places().name(value, path.endsWith("to.provinceCode") ? days.said() : days.accident());
            case "code" -> path.equals("province.code") ? law.places().name(value, days.accident()) : value;
            case "unit" -> path.equals("province.unit") ? law.places().name(value, days.said()) : value;
            case "office" -> said("code.office." + value, law.places().name(value, days.said()));
            case "checklist", "item" -> said("checklist." + value, value);
            case "command" -> said("command." + value, value);
            case "reference" -> BASIS.matcher(path).find() ? LegalBasis.in(language(), value) : value;
            case "from", "to" -> path.endsWith("custody." + name) ? account(value) : value;
            default -> value;
        };
    }

    private String account(String name) {
        return name.equals("system") ? say("answers.by-law") : say("answers.account", name);
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    private String said(String key, String otherwise) {
        return first(key).orElse(otherwise);
    }
}
