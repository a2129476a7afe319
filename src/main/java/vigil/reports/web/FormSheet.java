package vigil.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.reports.Line;
import vigil.reports.ReportCommand.Channel;
import vigil.reports.ReportingPeriod;
import vigil.web.Filled;
import vigil.web.Outcome;
import vigil.web.Wording;

/** Lays out the form of an employer's report: what is written, what is wrong and where, and the codes to choose from. */
@Component
class FormSheet {

    private static final Pattern PLACE = Pattern.compile("report\\.(\\w+)(?:\\[(\\d+)])?(?:\\.line)?(?:\\.(\\w+))?");

    /** Art. 39(2) has a line of its own on the form and is no cause among the others. */
    private static final String ALLOWANCE = "10";

    /** Stands for the number of a row that the browser adds. */
    private static final String PATTERN_ROW = "__row__";

    private final Wording words;
    private final Law law;

    FormSheet(Law law, Wording words) {
        this.law = law;
        this.words = words;
    }

    /** A code to choose. */
    public record Choice(String code, String label) {}

    /** A field that is wrong, with the id of its input. */
    public record Wrong(String id, String field, String sentence) {}

    /** What is in the form; the templates ask it input by input. */
    public record Written(Filled filled, Outcome outcome) {

        public String value(String name) {
            return filled.of(name);
        }

        /** Why an input is wrong; empty when it is not. */
        public String error(String name) {
            return outcome.errors().getOrDefault(name, "");
        }

        /** As {@code aria-invalid} says it; {@code null} when the input is right. */
        public @Nullable String invalid(String name) {
            return error(name).isEmpty() ? null : "true";
        }

        /** The id of the sentence that says why an input is wrong; {@code null} when it is right. */
        public @Nullable String described(String name) {
            return error(name).isEmpty() ? null : id(name) + "-error";
        }

        public String id(String name) {
            return FormSheet.id(name);
        }

        /** The lines of a part of table I; one empty line at least. */
        public List<Integer> rows(String part) {
            List<Integer> rows = filled.rows("report." + part);
            return rows.isEmpty() ? List.of(0) : rows;
        }

        /** Line 3 of the form. */
        public long total(String column) {
            return number("report.accidents." + column) + number("report.allowance." + column);
        }

        private long number(String name) {
            String text = filled.of(name).strip();
            return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
        }
    }

    void show(ReportingPeriod period, Filled filled, Outcome outcome, Model model) {
        LocalDate day = period.last();
        model.addAttribute("form", new Written(filled, outcome));
        model.addAttribute("outcome", outcome);
        model.addAttribute("wrong", wrong(outcome));
        model.addAttribute("columns", Line.COLUMNS);
        model.addAttribute("patternRow", PATTERN_ROW);
        model.addAttribute("codes", codes(day));
        model.addAttribute("types", choices(Kind.ESTABLISHMENT_TYPE, day));
        model.addAttribute("sectors", choices(Kind.SECTOR, day));
        model.addAttribute("provinces", law.places().on(day));
        model.addAttribute("channels", List.of(Channel.values()));
        model.addAttribute("key", filled.isBlank("_key") ? UUID.randomUUID().toString() : filled.of("_key"));
    }

    private Map<String, List<Choice>> codes(LocalDate day) {
        return Map.of(
                "byCause", choices(Kind.CAUSE, day).stream().filter(one -> !one.code().equals(ALLOWANCE)).toList(),
                "byFactor", choices(Kind.INJURING_FACTOR, day),
                "byOccupation", choices(Kind.OCCUPATION, day));
    }

    private List<Choice> choices(Kind list, LocalDate day) {
        return law.codes().on(list, day).stream()
                .map(entry -> new Choice(entry.code(), entry.code() + " · " + entry.name().in(words.language())))
                .toList();
    }

    /** All that is wrong, each with the name of its field, in the order of the form. */
    private List<Wrong> wrong(Outcome outcome) {
        List<Wrong> wrong = new ArrayList<>();
        new TreeMap<>(outcome.errors())
                .forEach((path, sentence) -> wrong.add(new Wrong(id(path), label(path), sentence)));
        return wrong;
    }

    private String label(String path) {
        Matcher place = PLACE.matcher(path);
        if (!place.matches()) return field("", path.substring(path.lastIndexOf('.') + 1));
        String part = place.group(1);
        String row = place.group(2);
        String field = place.group(3);
        StringBuilder label = new StringBuilder(field("", part));
        if (row != null) label.append(", ").append(words.say("reports.line-number", Integer.parseInt(row) + 1));
        if (field != null) label.append(" – ").append(field(part, field));
        return label.toString();
    }

    private String field(String part, String field) {
        return words.first(List.of("field." + part + "." + field, "reports.column." + field, "field." + field))
                .orElse(field);
    }

    private static String id(String name) {
        return "f-" + name.replaceAll("[^\\p{Alnum}_-]", "-");
    }
}
