package vigil.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vigil.kernel.VietNam;
import vigil.law.CaseFacts.Police;
import vigil.law.CaseFacts.RunningLimit;
import vigil.law.rules.Counting;
import vigil.law.rules.Rulebook;

/**
 * The time limits of an investigation (Law 84/2015/QH13, Art. 35(6)): from the receipt of the notice to the publication of
 * the minutes. Unit and length are those of the rule; how days are counted, and from when the police's part suspends the
 * limit, are settings of the rule book.
 */
public final class Limits {

    private static final String EXPERTISE = "INV_EXPERT";

    private final Rulebook rules;
    private final Counting counting;

    Limits(Rulebook rules, Counting counting) {
        this.rules = rules;
        this.counting = counting;
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
        return new Limit(start, rule.number(), 0, due(rule, start, rule.number(), accidentOn), rule.basis());
    }

    /**
     * The limit with an extension already granted. The extension keeps its length when another limit applies later, but
     * is never longer than that limit.
     */
    public Limit extended(Limit limit, int extension, LocalDate accidentOn) {
        int by = Math.min(extension, limit.days());
        LegalRule rule = rules.on(limit.basis().rule(), accidentOn);
        LocalDate due = due(rule, limit.start(), limit.days() + by, accidentOn);
        return new Limit(limit.start(), limit.days(), by, due, limit.basis());
    }

    /** By how many days the limit may be extended once; 0 when the law allows none, as for a light accident. */
    public int extension(Casualties casualties, boolean expertise, LocalDate accidentOn) {
        boolean light = rule(casualties, false, accidentOn).extension() == 0;
        return light ? 0 : rule(casualties, expertise, accidentOn).extension();
    }

    /** The last day on which an extension is asked for in time. */
    public LocalDate lastDayToAskForExtension(LocalDate due, LocalDate accidentOn) {
        return dueOf("EXT_REQUEST", due, accidentOn);
    }

    /** The last day on which the minutes are sent in time after the announcement meeting. */
    public LocalDate minutesSentBy(LocalDate announcedOn, LocalDate accidentOn) {
        return dueOf("SEND_MINUTES", announcedOn, accidentOn);
    }

    /** By when people are at the scene of a fatal or multiple severe accident. */
    public Instant sceneBy(Instant noticed, LocalDate accidentOn) {
        return counting.end(rules.on("SCENE_2H", accidentOn), noticed);
    }

    /** Whether the limit stands still while the police are so far; it runs anew from the receipt of their file. */
    public boolean suspended(Police step, LocalDate accidentOn) {
        boolean early = rules.on("POLICE_SUSPENDS", accidentOn).chose("from-referral");
        return switch (step) {
            case NOT_INVOLVED, FILE_RECEIVED -> false;
            case REFERRED, PROSECUTED -> early;
            case REFUSED -> true;
        };
    }

    /**
     * The running limit of a case as this law would state it, from the same start and with the same extension; the stated
     * one once the minutes are published.
     */
    public @Nullable RunningLimit restated(CaseFacts facts) {
        RunningLimit stated = facts.inquiry().limit();
        if (stated == null || facts.inquiry().publishedAt() != null) return stated;
        boolean expertise = stated.basis().rule().equals(EXPERTISE);
        Limit now = limit(stated.start(), facts.casualties(), expertise, facts.accidentOn());
        Limit then = extended(now, stated.extendedBy(), facts.accidentOn());
        return new RunningLimit(
                then.start(), stated.from(), then.days(), then.extendedBy(), then.due(), then.basis());
    }

    private LegalRule rule(Casualties casualties, boolean expertise, LocalDate accidentOn) {
        return rules.on(expertise ? EXPERTISE : ruleOf(casualties), accidentOn);
    }

    private static String ruleOf(Casualties casualties) {
        if (casualties.dead() > 0) return "INV_FATAL";
        if (Law.several(casualties)) return "INV_SEVERE2";
        return casualties.severe() == 1 ? "INV_SEVERE1" : "INV_LIGHT";
    }

    private LocalDate due(LegalRule rule, OffsetDateTime start, int length, LocalDate accidentOn) {
        return counting.lastDay(rule, VietNam.dateOf(start.toInstant()), length, accidentOn).due();
    }

    private LocalDate dueOf(String id, LocalDate from, LocalDate accidentOn) {
        LegalRule rule = rules.on(id, accidentOn);
        return counting.lastDay(rule, from, rule.number(), accidentOn).due();
    }
}
