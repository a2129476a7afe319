package vigil.casefile.answer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.casefile.SealedText;
import vigil.casefile.SealedText.State;
import vigil.casefile.Timeline;
import vigil.casefile.Timeline.About;
import vigil.casefile.Timeline.Detail;
import vigil.casefile.timeline.TimelineFile;
import vigil.casefile.timeline.TimelineFile.Entry;
import vigil.casefile.timeline.TimelineFile.Field;
import vigil.casefile.words.FieldWords;
import vigil.kernel.Moment;
import vigil.kernel.VietNam;

/** Says the entries of a timeline in the reader's language. */
@Component
class TimelineWords {

    /** A field of the event in a title, for example {@code {severity}}. */
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    private final FieldWords words;

    TimelineWords(FieldWords words) {
        this.words = words;
    }

    /** The item of an entry whose texts are already shown as the reader may see them; codes are read as on the day of the accident. */
    Timeline.Item item(Entry entry, LocalDate accident) {
        FieldWords.Days days = new FieldWords.Days(accident, VietNam.dateOf(entry.recordedAt()));
        List<Detail> details = entry.fields().stream()
                .filter(field -> field.type() != TimelineFile.Type.ID)
                .map(field -> new Detail(field.path(), words.label(field), words.value(field, days, precision(field, entry)), field.text()))
                .toList();
        return new Timeline.Item(
                entry.position(),
                entry.sequence(),
                entry.kind(),
                entry.group(),
                entry.computed(),
                title(entry, details),
                entry.happened(),
                entry.recordedAt(),
                lateBy(entry),
                entry.by(),
                entry.role(),
                text(entry),
                details,
                about(entry),
                entry.marks());
    }

    /** Words of the program's own instead of a value. */
    String say(String key) {
        return words.say(key);
    }

    /** How exactly a time is known stands beside it. */
    private static @Nullable String precision(Field field, Entry entry) {
        String path = field.path();
        if (!path.endsWith(".at")) return null;
        String beside = path.substring(0, path.length() - "at".length()) + "precision";
        return entry.fields().stream()
                .filter(one -> one.path().equals(beside))
                .map(Field::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<About> about(Entry entry) {
        return entry.fields().stream()
                .filter(field -> field.type() == TimelineFile.Type.ID)
                .map(field -> new About(field.path(), Objects.requireNonNullElse(field.value(), "")))
                .toList();
    }

    private String title(Entry entry, List<Detail> details) {
        Matcher place = PLACE.matcher(words.title(entry.kind()));
        return place.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), details)));
    }

    private static String value(String path, List<Detail> details) {
        return details.stream()
                .filter(detail -> detail.field().equals(path))
                .map(Detail::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("–");
    }

    private static @Nullable String text(Entry entry) {
        String open = entry.fields().stream()
                .map(Field::text)
                .filter(text -> text != null && text.state() == State.OPEN)
                .map(SealedText::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return open.isEmpty() ? null : open;
    }

    /** From the latest moment that is meant, so that a bare date is not late before its day is over. */
    static long lateBy(Entry entry) {
        Moment happened = entry.happened();
        if (happened == null) return 0;
        return Math.max(0, Duration.between(latest(happened), entry.recordedAt()).toHours());
    }

    private static Instant latest(Moment moment) {
        OffsetDateTime at = moment.at();
        ZonedDateTime local = at.atZoneSameInstant(VietNam.ZONE);
        return switch (moment.precision()) {
            case MINUTE, ABOUT, HOUR -> at.toInstant();
            case DATE -> local.toLocalDate().plusDays(1).atStartOfDay(VietNam.ZONE).toInstant();
            case MONTH ->
                local.toLocalDate().withDayOfMonth(1).plusMonths(1).atStartOfDay(VietNam.ZONE).toInstant();
        };
    }
}
