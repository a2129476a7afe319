package vigil.law.rules;

import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.calendar.Unit;
import vigil.law.Duty.Whose;
import vigil.law.LegalRule;
import vigil.law.LegalRule.Choice;
import vigil.law.LegalRule.Clock;
import vigil.law.LegalRule.Period;
import vigil.law.LegalRule.Reach;

/** Reads one row of the rule file; outside names are those of the constants in kebab-case. */
final class RuleRow {

    private RuleRow() {}

    static LegalRule read(Sheet item, boolean onlyShown) {
        Integer extension = item.number("extension");
        String reach = item.optional("reach");
        return new LegalRule(
                item.text("id"),
                item.text("topic"),
                item.date("from"),
                item.date("to"),
                reach == null ? Reach.ACCIDENTS : constant(Reach.class, reach),
                item.text("reference"),
                item.flag("confirmed"),
                item.words("what"),
                item.words("why"),
                item.number("value"),
                extension == null ? 0 : extension,
                clock(item),
                choice(item),
                period(item),
                null,
                onlyShown);
    }

    private static @Nullable Clock clock(Sheet item) {
        if (item.optional("clock") == null) return null;
        Sheet clock = item.sheet("clock");
        String before = clock.optional("before");
        return new Clock(
                constant(Unit.class, clock.text("unit")),
                before == null ? clock.text("starts") : before,
                before != null,
                clock.text("stops"),
                clock.texts("suspended-by"),
                clock.texts("restarted-by"));
    }

    private static @Nullable Choice choice(Sheet item) {
        String chosen = item.optional("choice");
        if (chosen == null) return null;
        List<String> options = item.texts("options");
        if (!options.contains(chosen)) throw new IllegalStateException(item.text("id") + " chooses " + chosen);
        return new Choice(chosen, options);
    }

    private static @Nullable Period period(Sheet item) {
        if (item.optional("period") == null) return null;
        Sheet period = item.sheet("period");
        return new Period(
                constant(Whose.class, period.text("by")),
                period.number("half"),
                MonthDay.parse("--" + period.text("before")));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
