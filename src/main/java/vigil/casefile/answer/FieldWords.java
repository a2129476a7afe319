package vigil.casefile.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.casefile.timeline.TimelineFile.Field;
import vigil.kernel.VietNam;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;

/** Says titles, field names and values in the reader's language; codes of the law as they meant on their day. */
@Component
class FieldWords {

    private static final Map<String, Kind> CODES = Map.of(
            "mainCause", Kind.CAUSE,
            "causes", Kind.CAUSE,
            "injuringFactor", Kind.INJURING_FACTOR,
            "sector", Kind.SECTOR,
            "injuries", Kind.INJURY,
            "establishment.type", Kind.ESTABLISHMENT_TYPE);

    private final Law law = Law.load();
    private final MessageSource messages;

    FieldWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The title of a kind of event, its places not yet filled in. */
    String title(String kind) {
        String particular = messages.getMessage("timeline." + kind, null, null, LocaleContextHolder.getLocale());
        return particular == null
                ? messages.getMessage("event." + kind, null, LocaleContextHolder.getLocale())
                : particular;
    }

    String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    String label(Field field) {
        String plain = field.path().replaceAll("\\[\\d+]", "");
        String name = plain.substring(plain.lastIndexOf('.') + 1);
        return said("field." + plain, said("field." + name, name));
    }

    @Nullable String value(Field field, Instant recordedAt) {
        String value = field.value();
        if (value == null) return null;
        return switch (field.type()) {
            case TEXT, NUMBER -> meaning(field.path().replaceAll("\\[\\d+]", ""), value, VietNam.dateOf(recordedAt));
            case ID -> value;
            case CODE -> said("code." + field.of() + "." + value, value);
            case YES_NO -> said("code.yes-no." + value, value);
            case TIME ->
                format("answers.pattern.minute", OffsetDateTime.parse(value).atZoneSameInstant(VietNam.ZONE));
            case DATE -> format("answers.pattern.day", LocalDate.parse(value));
            case CONFIDENTIAL -> null;
        };
    }

    private String meaning(String path, String value, LocalDate day) {
        if (path.endsWith("provinceCode")) return law.places().name(value, day);
        if (path.endsWith("office")) return said("code.office." + value, law.places().name(value, day));
        if (path.equals("checklist")) return said("checklist." + value, value);
        Kind list = CODES.get(path);
        if (list == null) return value;
        return law.codes().name(list, value, day).in(LocaleContextHolder.getLocale().getLanguage());
    }

    private String format(String pattern, TemporalAccessor time) {
        Locale locale = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(messages.getMessage(pattern, null, locale), locale).format(time);
    }

    private String said(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
