package vigil.law.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.calendar.Unit;
import vigil.law.LegalBasis;
import vigil.law.LegalRule;
import vigil.law.LegalRule.BadRow;
import vigil.law.LegalRule.BadRow.Fault;
import vigil.law.LegalRule.Choice;
import vigil.law.LegalRule.Clock;
import vigil.law.LegalRule.Period;
import vigil.law.Words;

/** Reads a drafted version of a rule; every wrong field has a name and a reason, since a person wrote it. */
public final class Amendment {

    private static final Set<String> FIELDS = Set.of(
            "id", "from", "to", "reach", "reference", "confirmed", "what", "why", "value", "extension", "choice", "unit",
            "before");

    private final RowFields row;
    private final LegalRule newest;

    private Amendment(RowFields row, LegalRule newest) {
        this.row = row;
        this.newest = newest;
    }

    /**
     * The drafted version.
     *
     * @throws BadRow naming the first wrong field
     */
    public static LegalRule of(Map<String, ?> row, Rulebook rules) {
        RowFields fields = RowFields.of(row, FIELDS);
        String id = fields.required("id");
        if (!rules.ids().contains(id)) throw fields.bad("id", Fault.UNKNOWN_RULE);
        return new Amendment(fields, rules.versions(id).getLast()).read();
    }

    private LegalRule read() {
        LocalDate from = row.from();
        LocalDate to = row.to(from);
        Integer value = length("value");
        Integer extension = length("extension");
        if (extension != null && newest.owed() != null) throw row.bad("extension", Fault.UNKNOWN_FIELD);
        return new LegalRule(
                newest.id(),
                newest.topic(),
                from,
                to,
                row.reach(),
                Objects.requireNonNullElse(row.text("reference"), LegalBasis.NONE_NAMED),
                row.flag("confirmed"),
                Objects.requireNonNullElse(row.words("what"), newest.what()),
                why(),
                value == null ? newest.value() : value,
                extension == null ? newest.extension() : extension,
                clock(),
                choice(),
                period(),
                newest.owed(),
                newest.onlyShown());
    }

    /** A sentence names only what the program fills in where the sentence before it stands. */
    private Words why() {
        Words why = row.words("why");
        if (why == null) return newest.why();
        boolean filled = newest.onlyShown() || newest.why().names().containsAll(why.names());
        if (!filled) throw row.bad("why", Fault.NOT_FILLED);
        return why;
    }

    /** A limit in days may become one in working days and back; one in hours stays one in hours. */
    private @Nullable Clock clock() {
        String unit = row.text("unit");
        Clock before = newest.clock();
        if (unit == null) return before;
        if (before == null || before.unit() == Unit.HOURS) throw row.bad("unit", Fault.UNKNOWN_FIELD);
        Unit then = row.option("unit", Unit.class);
        if (then == Unit.HOURS) throw row.bad("unit", Fault.NOT_AN_OPTION);
        return new Clock(
                then, before.starts(), before.backwards(), before.stops(), before.suspendedBy(), before.restartedBy());
    }

    /** The day before which a report of every year is due, like {@code 07-05}. */
    private @Nullable Period period() {
        String before = row.text("before");
        Period known = newest.period();
        if (before == null) return known;
        if (known == null) throw row.bad("before", Fault.UNKNOWN_FIELD);
        try {
            return new Period(known.by(), known.half(), MonthDay.parse("--" + before));
        } catch (DateTimeException e) {
            throw row.bad("before", Fault.NOT_A_DATE);
        }
    }

    private @Nullable Choice choice() {
        String chosen = row.text("choice");
        Choice before = newest.choice();
        if (chosen == null) return before;
        if (before == null) throw row.bad("choice", Fault.UNKNOWN_FIELD);
        if (!before.options().contains(chosen)) throw row.bad("choice", Fault.NOT_AN_OPTION);
        return new Choice(chosen, before.options());
    }

    /** A number of a rule that sets one. */
    private @Nullable Integer length(String field) {
        Integer number = row.number(field);
        if (number != null && newest.value() == null) throw row.bad(field, Fault.UNKNOWN_FIELD);
        return number;
    }
}
