package vigil.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vigil.kernel.VietNam;
import vigil.law.rules.Rulebook;
import vigil.law.rules.WorkingDays;

/**
 * The time limits of an investigation (Law 84/2015/QH13, Art. 35(6)): counted in calendar days from the receipt of the
 * notice to the publication of the minutes. Whether the first day counts and whether a last day on a holiday moves are
 * settings of the rule book.
 */
public final class Limits {

    private final Rulebook rules;
    private final WorkingDays days;

    Limits(Rulebook rules, WorkingDays days) {
        this.rules = rules;
        this.days = days;
    }

    /**
     * A limit as it runs.
     *
     * @param start what is counted from
     * @param days the length the law sets, without extension
     * @param extendedBy days of the one extension, 0 without
     * @param due the last day, extension included
     */
    public record Limit(OffsetDateTime start, int days, int extendedBy, LocalDate due, LegalBasis basis) {

        /** Whether the last day lies behind. */
        public boolean overOn(LocalDate day) {
            return day.isAfter(due);
        }
    }

    /** The limit that applies to a case of these casualties; expertise wins over them. */
    public Limit limit(OffsetDateTime start, Casualties casualties, boolean expertise, LocalDate accidentOn) {
        LegalRule rule = rule(casualties, expertise, accidentOn);
        return new Limit(start, rule.number(), 0, due(start, rule.number()), rule.basis());
    }

    /**
     * The limit with an extension already granted. The extension keeps its length when another limit applies later, but
     * is never longer than that limit.
     */
    public Limit extended(Limit limit, int extension) {
        int by = Math.min(extension, limit.days());
        return new Limit(limit.start(), limit.days(), by, due(limit.start(), limit.days() + by), limit.basis());
    }

    /** By how many days the limit may be extended once; 0 when the law allows none, as for a light accident. */
    public int extension(Casualties casualties, boolean expertise, LocalDate accidentOn) {
        boolean light = rule(casualties, false, accidentOn).extension() == 0;
        return light ? 0 : rule(casualties, expertise, accidentOn).extension();
    }

    /** The last day on which an extension is asked for in time. */
    public LocalDate lastDayToAskForExtension(LocalDate due, LocalDate accidentOn) {
        return days.before(due, rules.on("EXT_REQUEST", accidentOn).number());
    }

    /** The last day on which the minutes are sent in time after the announcement meeting. */
    public LocalDate minutesSentBy(LocalDate announcedOn, LocalDate accidentOn) {
        return days.after(announcedOn, rules.on("SEND_MINUTES", accidentOn).number());
    }

    /** By when people are at the scene of a fatal or multiple severe accident. */
    public Instant sceneBy(Instant noticed, LocalDate accidentOn) {
        return noticed.plus(Duration.ofHours(rules.on("SCENE_2H", accidentOn).number()));
    }

    private LegalRule rule(Casualties casualties, boolean expertise, LocalDate accidentOn) {
        return rules.on(expertise ? "INV_EXPERT" : ruleOf(casualties), accidentOn);
    }

    private static String ruleOf(Casualties casualties) {
        if (casualties.dead() > 0) return "INV_FATAL";
        if (Law.several(casualties)) return "INV_SEVERE2";
        return casualties.severe() == 1 ? "INV_SEVERE1" : "INV_LIGHT";
    }

    private LocalDate due(OffsetDateTime start, int length) {
        LocalDate first = VietNam.dateOf(start.toInstant());
        LocalDate last = first.plusDays(rules.setting("first-day-counts") ? length - 1L : length);
        return rules.setting("last-day-moves-to-working-day") ? days.sameOrNext(last) : last;
    }
}
