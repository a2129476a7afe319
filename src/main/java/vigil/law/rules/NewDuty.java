package vigil.law.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.calendar.Unit;
import vigil.kernel.Names;
import vigil.law.Authorities;
import vigil.law.CaseFacts.Happening;
import vigil.law.Duty.Whose;
import vigil.law.LegalBasis;
import vigil.law.LegalRule;
import vigil.law.LegalRule.BadRow;
import vigil.law.LegalRule.BadRow.Fault;
import vigil.law.LegalRule.Clock;
import vigil.law.LegalRule.Owed;
import vigil.law.Words;

/** Reads a duty of a kind that the program does not ship: who owes what, how long after which event, and what ends it. */
public final class NewDuty {

    private static final Set<String> FIELDS = Set.of(
            "id", "topic", "from", "to", "reach", "reference", "confirmed", "what", "why", "value", "by", "cases", "clock");
    private static final Set<String> CLOCK = Set.of("unit", "starts", "stops", "restarted-by");
    private static final Set<String> FILLED = Set.of("length", "since", "due");

    private final RowFields row;
    private final RowFields clock;

    private NewDuty(RowFields row) {
        this.row = row;
        this.clock = row.inner("clock", CLOCK);
    }

    /** Which cases have it. */
    private enum Cases {
        ALL,
        GRAVE
    }

    /** The names of the events by which a clock may start, stop and run anew. */
    public static String events() {
        return Arrays.stream(Happening.values()).map(Names::of).collect(Collectors.joining(", "));
    }

    /**
     * The drafted duty.
     *
     * @param authorities whose names its sentence may use
     * @throws BadRow naming the first wrong field
     */
    public static LegalRule of(Map<String, ?> row, Rulebook rules, Authorities authorities) {
        RowFields fields = RowFields.of(row, FIELDS);
        String id = fields.required("id");
        if (!id.matches("[A-Z][A-Z0-9_]{1,39}")) throw fields.bad("id", Fault.NOT_AN_OPTION);
        if (rules.ids().contains(id)) throw fields.bad("id", Fault.ALREADY_THERE);
        if (!rules.topics().contains(fields.required("topic"))) throw fields.bad("topic", Fault.UNKNOWN_NAME);
        return new NewDuty(fields).read(authorities);
    }

    private LegalRule read(Authorities authorities) {
        LocalDate from = row.from();
        Integer value = row.number("value");
        if (value == null) throw row.bad("value", Fault.MISSING);
        row.required("by");
        return new LegalRule(
                row.required("id"),
                row.required("topic"),
                from,
                row.to(from),
                row.reach(),
                Objects.requireNonNullElse(row.text("reference"), LegalBasis.NONE_NAMED),
                row.flag("confirmed"),
                words("what"),
                why(authorities, from),
                value,
                0,
                clock(),
                null,
                null,
                new Owed(row.option("by", Whose.class), row.option("cases", Cases.class) == Cases.GRAVE),
                false);
    }

    private Clock clock() {
        clock.required("unit");
        Unit unit = clock.option("unit", Unit.class);
        String starts = event("starts", clock.required("starts"));
        String stops = event("stops", clock.required("stops"));
        List<String> again =
                clock.texts("restarted-by").stream().map(one -> event("restarted-by", one)).toList();
        if (stops.equals(starts)) throw clock.bad("stops", Fault.NOT_AN_OPTION);
        if (again.contains(stops)) throw clock.bad("restarted-by", Fault.NOT_AN_OPTION);
        return new Clock(unit, starts, false, stops, List.of(), again);
    }

    private String event(String field, String name) {
        if (Stream.of(Happening.values()).noneMatch(known -> Names.of(known).equals(name))) {
            throw clock.bad(field, Fault.UNKNOWN_EVENT);
        }
        return name;
    }

    private Words words(String field) {
        @Nullable Words words = row.words(field);
        if (words == null) throw row.bad(field, Fault.MISSING);
        return words;
    }

    /** The sentence names what every case fills in, and authorities that are there from the first day on. */
    private Words why(Authorities authorities, LocalDate from) {
        Words why = words("why");
        Set<String> there = Stream.of(Authorities.Part.values())
                .filter(part -> authorities.isThereFrom(part, from))
                .map(Names::of)
                .collect(Collectors.toSet());
        boolean filled = why.names().stream().allMatch(name -> FILLED.contains(name) || there.contains(name));
        if (!filled) throw row.bad("why", Fault.NOT_FILLED);
        return why;
    }
}
