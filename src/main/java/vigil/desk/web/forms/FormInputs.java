package vigil.desk.web.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.desk.web.forms.FormInput.Choice;
import vigil.fields.FormField;
import vigil.fields.FormField.Kind;
import vigil.web.Filled;
import vigil.web.Wording;

/** Turns the fields of a command into inputs: labels, choices, what was written, what is wrong. */
final class FormInputs {

    /** Optional fields that people nearly always fill in. */
    private static final Set<String> IN_SIGHT =
            Set.of("person", "text", "note", "remarks", "result", "at", "disputed", "summary", "injuries", "since", "precision", "birthYear", "sex");

    private static final int DAY = "2024-05-01".length();
    private static final String PATTERN_ROW = "__row__";

    private final Choices choices;
    private final Filled filled;
    private final Map<String, String> errors;
    private final Wording words;

    /** Inputs showing {@code filled}, with the sentence of what is wrong by the path of the field. */
    FormInputs(Choices choices, Filled filled, Map<String, String> errors, Wording words) {
        this.choices = choices;
        this.filled = filled;
        this.errors = errors;
        this.words = words;
    }

    /** The inputs of fields that stand side by side. */
    List<FormInput> of(List<FormField> fields) {
        return fields.stream().map(field -> of(field, fields, "")).toList();
    }

    private FormInput of(FormField field, List<FormField> siblings, String row) {
        String name = row.isEmpty() ? field.path() : field.path().replace("[]", "[" + row + "]");
        List<Choice> offered = offered(field, name);
        boolean chosen = !offered.isEmpty() || choices.isThing(field);
        Kind kind = !chosen || field.kind() == Kind.LINES ? field.kind() : Kind.ENUM;
        boolean isRows = kind == Kind.ROWS;
        return new FormInput(
                name,
                id(name),
                field.name(),
                kind,
                words.first(field.labels()).orElseThrow(() -> new IllegalStateException("no label: " + field.labels())),
                chosen && offered.isEmpty() ? words.say("form.nothing-to-choose") : hint(field),
                field.required() && !isFilledIn(field),
                isFolded(field, siblings),
                field.maxLength(),
                field.max(),
                kind == Kind.MOMENT ? dayPart(filled.of(name + ".at")) : String.join("\n", filled.all(name)),
                filled.of("_" + name + ".time"),
                offered,
                kind == Kind.LINES ? List.of() : parts(field.parts(), isRows ? PATTERN_ROW : row),
                isRows ? rows(field, name) : List.of(),
                error(name, kind));
    }

    private @Nullable String hint(FormField field) {
        return words.first(field.labels().stream().map(label -> label + ".hint").toList()).orElse(null);
    }

    private List<FormInput> parts(List<FormField> parts, String row) {
        return parts.stream().map(part -> of(part, parts, row)).toList();
    }

    private List<List<FormInput>> rows(FormField field, String name) {
        List<Integer> given = filled.rows(name);
        List<Integer> shown = given.isEmpty() && field.required() ? List.of(0) : given;
        List<List<FormInput>> rows = new ArrayList<>();
        shown.forEach(index -> rows.add(parts(field.parts(), String.valueOf(index))));
        return rows;
    }

    private List<Choice> offered(FormField field, String name) {
        List<Choice> special = choices.of(field);
        List<Choice> all = special.isEmpty()
                ? field.options().stream()
                        .map(option -> new Choice(option.code(), words.say(option.label()), false))
                        .toList()
                : special;
        List<String> chosen = field.kind() == Kind.LINES
                ? filled.all(name).stream().flatMap(String::lines).toList()
                : filled.all(name);
        List<Choice> marked = new ArrayList<>();
        all.forEach(choice -> marked.add(choice.chosen(chosen)));
        return marked;
    }

    private String error(String name, Kind kind) {
        String own = errors.get(name);
        if (own != null || kind != Kind.MOMENT) return own == null ? "" : own;
        return errors.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** What the server fills in when it is left empty: the precision as written, and zero of a class of casualties. */
    private static boolean isFilledIn(FormField field) {
        return field.name().equals("precision")
                || (field.kind() == Kind.NUMBER && field.path().contains("casualties."));
    }

    private static boolean isFolded(FormField field, List<FormField> siblings) {
        if (field.required() || IN_SIGHT.contains(field.name())) return false;
        if (field.name().equals("lateReason")) return true;
        boolean nested = field.path().indexOf('.') > 0;
        return nested || siblings.stream().filter(FormField::required).count() >= 2;
    }

    private static String dayPart(String written) {
        return written.length() <= DAY ? written : written.substring(0, DAY);
    }

    private static String id(String name) {
        return "f-" + name.replaceAll("[^\\p{Alnum}_-]", "-");
    }
}
