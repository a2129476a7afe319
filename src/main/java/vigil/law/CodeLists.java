package vigil.law;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.law.rules.Sheet;
import vigil.law.rules.Span;

/** The code lists of the report forms, each entry with its dates; codes are text, {@code 0110} is not {@code 110}. */
public final class CodeLists {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<Kind, List<Entry>> lists;

    private CodeLists(Map<Kind, List<Entry>> lists) {
        this.lists = lists;
    }

    /** Which list. */
    public enum Kind {
        /** Cause categories 1–10 of the employer's report (Decree 39/2016/NĐ-CP, App. XII). */
        CAUSE,
        /** What hurt; the office's own codes, no official list is known. */
        INJURING_FACTOR,
        /** Establishment types 1–9 (App. XIV). */
        ESTABLISHMENT_TYPE,
        /** Economic sectors: VSIC sections and, below them, the headings of the national notices. */
        SECTOR,
        /** Major groups of occupations. */
        OCCUPATION,
        /** Injuries that make an accident severe (App. II). */
        INJURY
    }

    /**
     * One code in a span of days.
     *
     * @param aliases other wordings met in documents
     * @param parent the wider code of the same list it belongs to
     */
    public record Entry(
            String code,
            Words name,
            List<String> aliases,
            @Nullable String parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean official,
            boolean confirmed) {

        boolean holdsOn(LocalDate day) {
            return Span.covers(validFrom, validTo, day);
        }

        boolean isCalled(String plain) {
            return Stream.concat(Stream.of(code, name.vi(), name.en()), aliases.stream())
                    .anyMatch(wording -> plain(wording).equals(plain));
        }
    }

    static CodeLists of(Function<Kind, Sheet> sheets) {
        Map<Kind, List<Entry>> lists = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Sheet sheet = sheets.apply(kind);
            boolean official = sheet.flag("official");
            lists.put(kind, sheet.items("codes").map(item -> entry(item, official)).toList());
        }
        return new CodeLists(lists);
    }

    private static Entry entry(Sheet item, boolean official) {
        return new Entry(
                item.text("code"),
                new Words(item.text("vi"), item.text("en")),
                item.texts("aliases"),
                item.optional("parent"),
                item.date("from"),
                item.date("to"),
                official,
                item.flag("confirmed"));
    }

    /** The entries of a list on a day, in the order of the form. */
    public List<Entry> on(Kind list, LocalDate day) {
        return lists.getOrDefault(list, List.of()).stream()
                .filter(entry -> entry.holdsOn(day))
                .toList();
    }

    /** The entries of a list of all days, in the order of the form. */
    public List<Entry> all(Kind list) {
        return lists.getOrDefault(list, List.of());
    }

    /** The entry that had the code on a day. */
    public Optional<Entry> find(Kind list, String code, LocalDate day) {
        return on(list, day).stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** Whether the code was in the list on a day. */
    public boolean knows(Kind list, String code, LocalDate day) {
        return find(list, code, day).isPresent();
    }

    /** What the code meant on a day; the bare code when it meant nothing. */
    public Words name(Kind list, String code, LocalDate day) {
        return find(list, code, day).map(Entry::name).orElse(new Words(code, code));
    }

    /** The code meant by a code, a name or another known wording, whatever its case, tone marks and punctuation. */
    public Optional<String> resolve(Kind list, String text, LocalDate day) {
        if (knows(list, text, day)) return Optional.of(text);
        String plain = plain(text);
        return on(list, day).stream().filter(entry -> entry.isCalled(plain)).map(Entry::code).findFirst();
    }

    private static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return NO_LETTER_OR_DIGIT.matcher(lower).replaceAll(" ").strip();
    }
}
