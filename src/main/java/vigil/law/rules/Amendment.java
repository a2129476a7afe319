package vigil.law.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.calendar.Unit;
import vigil.law.LegalRule;
import vigil.law.LegalRule.BadRow;
import vigil.law.LegalRule.BadRow.Fault;
import vigil.law.LegalRule.Choice;
import vigil.law.LegalRule.Clock;
import vigil.law.LegalRule.Period;
import vigil.law.LegalRule.Reach;
import vigil.law.Words;

/** Reads a drafted version of a rule; every wrong field has a name and a reason, since a person wrote it. */
public final class Amendment {

    private static final Set<String> FIELDS = Set.of(
            "id", "from", "to", "reach", "reference", "confirmed", "what", "why", "value", "extension", "choice", "unit",
            "before");
    private static final int LONGEST = 10_000;

    private final Map<String, ?> row;
    private final LegalRule newest;

    private Amendment(Map<String, ?> row, LegalRule newest) {
        this.row = row;
        this.newest = newest;
    }

    /**
     * The drafted version.
     *
     * @throws BadRow naming the first wrong field
     */
    public static LegalRule of(Map<String, ?> row, Rulebook rules) {
        for (String field : row.keySet()) {
            if (!FIELDS.contains(field)) throw new BadRow(field, Fault.UNKNOWN_FIELD);
        }
        String id = text(row, "id");
        if (id == null) throw new BadRow("id", Fault.MISSING);
        if (!rules.ids().contains(id)) throw new BadRow("id", Fault.UNKNOWN_RULE);
        return new Amendment(row, rules.versions(id).getLast()).read();
    }

    private LegalRule read() {
        LocalDate from = date("from");
        if (from == null) throw new BadRow("from", Fault.MISSING);
        LocalDate to = date("to");
        if (to != null && to.isBefore(from)) throw new BadRow("to", Fault.NOT_A_DATE);
        Integer value = length("value");
        Integer extension = length("extension");
        return new LegalRule(
                newest.id(),
                newest.topic(),
                from,
                to,
                reach(),
                Objects.requireNonNullElse(text(row, "reference"), newest.reference()),
                Boolean.parseBoolean(text(row, "confirmed")),
                words("what", newest.what()),
                words("why", newest.why()),
                value == null ? newest.value() : value,
                extension == null ? newest.extension() : extension,
                clock(),
                choice(),
                period(),
                newest.onlyShown());
    }

    /** A limit in days may become one in working days and back; one in hours stays one in hours. */
    private @Nullable Clock clock() {
        String unit = text(row, "unit");
        Clock before = newest.clock();
        if (unit == null) return before;
        if (before == null || before.unit() == Unit.HOURS) throw new BadRow("unit", Fault.UNKNOWN_FIELD);
        Unit then = switch (unit) {
            case "calendar-days" -> Unit.CALENDAR_DAYS;
            case "working-days" -> Unit.WORKING_DAYS;
            default -> throw new BadRow("unit", Fault.NOT_AN_OPTION);
        };
        return new Clock(
                then, before.starts(), before.backwards(), before.stops(), before.suspendedBy(), before.restartedBy());
    }

    /** The day before which a report of every year is due, like {@code 07-05}. */
    private @Nullable Period period() {
        String before = text(row, "before");
        Period known = newest.period();
        if (before == null) return known;
        if (known == null) throw new BadRow("before", Fault.UNKNOWN_FIELD);
        try {
            return new Period(known.by(), known.half(), MonthDay.parse("--" + before));
        } catch (DateTimeException e) {
            throw new BadRow("before", Fault.NOT_A_DATE);
        }
    }

    private Reach reach() {
        String reach = text(row, "reach");
        if (reach == null) return Reach.ACCIDENTS;
        return switch (reach) {
            case "accidents" -> Reach.ACCIDENTS;
            case "running-cases" -> Reach.RUNNING_CASES;
            default -> throw new BadRow("reach", Fault.NOT_AN_OPTION);
        };
    }

    private @Nullable Choice choice() {
        String chosen = text(row, "choice");
        Choice before = newest.choice();
        if (chosen == null) return before;
        if (before == null) throw new BadRow("choice", Fault.UNKNOWN_FIELD);
        if (!before.options().contains(chosen)) throw new BadRow("choice", Fault.NOT_AN_OPTION);
        return new Choice(chosen, before.options());
    }

    private Words words(String field, Words otherwise) {
        Object value = row.get(field);
        if (value == null) return otherwise;
        if (value instanceof Map<?, ?> map && map.get("vi") instanceof String vi && map.get("en") instanceof String en) {
            return new Words(vi, en);
        }
        throw new BadRow(field, Fault.MISSING);
    }

    private @Nullable LocalDate date(String field) {
        String text = text(row, field);
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadRow(field, Fault.NOT_A_DATE);
        }
    }

    /** A number of a rule that sets one. */
    private @Nullable Integer length(String field) {
        Integer number = number(field);
        if (number != null && newest.value() == null) throw new BadRow(field, Fault.UNKNOWN_FIELD);
        return number;
    }

    private @Nullable Integer number(String field) {
        String text = text(row, field);
        if (text == null) return null;
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LONGEST) throw new BadRow(field, Fault.NOT_A_NUMBER);
        return Integer.valueOf(text);
    }

    private static @Nullable String text(Map<String, ?> row, String field) {
        Object value = row.get(field);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }
}
