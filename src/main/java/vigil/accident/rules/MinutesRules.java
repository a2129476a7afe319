package vigil.accident.rules;

import static vigil.accident.AccidentRule.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vigil.accident.InvestigationCommand;
import vigil.accident.InvestigationCommand.*;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Investigation.Minutes;
import vigil.law.AccidentFile.Step;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;

/**
 * Decides about the end of an investigation: findings, the announcement meeting, publishing and sending the minutes, and
 * a new investigation. Nothing is published while a mandatory paper is missing from a victim's file, except the
 * papers that come into being with the announcement (g, h).
 */
final class MinutesRules {

    private final Law law;
    private final InvestigationFile file;

    MinutesRules(Law law) {
        this.law = law;
        this.file = new InvestigationFile(law);
    }

    Map<Class<? extends InvestigationCommand>, Hindrance> hindrances() {
        return Map.of(
                RecordFindings.class, (accident, _) -> Hindrance.from(() -> InvestigationRules.isOpen(accident)),
                HoldAnnouncement.class, (accident, _) -> Hindrance.from(() -> mayBeAnnounced(accident)),
                PublishMinutes.class, (accident, _) -> Hindrance.from(() -> mayBePublished(accident)),
                SendMinutes.class, (accident, _) -> Hindrance.from(() -> isPublished(accident)),
                ReopenInvestigation.class, (accident, _) -> Hindrance.from(() -> isPublished(accident)));
    }

    FindingsRecorded find(Accident accident, RecordFindings c) {
        InvestigationRules.isOpen(accident);
        LocalDate date = accident.facts().date();
        cause(c.mainCause(), date, "mainCause");
        List<Integer> causes = c.causes() == null ? List.of() : c.causes();
        causes.forEach(cause -> cause(cause, date, "causes"));
        String factor = law.codes()
                .resolve(Kind.INJURING_FACTOR, c.injuringFactor(), date)
                .orElseThrow(() -> INJURING_FACTOR_UNKNOWN.broken("injuringFactor"));
        List<Recommendation> recommendations = c.recommendations() == null ? List.of() : c.recommendations();
        return new FindingsRecorded(
                c.occupational(),
                c.mainCause(),
                factor,
                c.course(),
                List.copyOf(causes),
                c.faults(),
                List.copyOf(recommendations));
    }

    private void cause(int code, LocalDate date, String field) {
        boolean known = law.codes().knows(Kind.CAUSE, String.valueOf(code), date);
        if (!known) throw CAUSE_CODE_UNKNOWN.brokenBecause(List.of(code), field);
    }

    AnnouncementHeld announce(Accident accident, HoldAnnouncement c) {
        mayBeAnnounced(accident);
        return new AnnouncementHeld(c.at(), c.place(), c.dissent());
    }

    /** A team below the level that severity now demands hands the case over instead of finishing it. */
    private static void mayBeAnnounced(Accident accident) {
        InvestigationRules.isHighEnough(accident, InvestigationRules.isOpen(accident).level());
        Require.that(minutes(accident).findings(), FINDINGS_MUST_BE_RECORDED_FIRST);
    }

    MinutesPublished publish(Accident accident, PublishMinutes c) {
        mayBePublished(accident);
        Require.notBefore(minutes(accident).announcedAt(), c.at(), MUST_NOT_PRECEDE_WHAT_IT_FOLLOWS, "at");
        return new MinutesPublished(c.at(), c.symbol());
    }

    private void mayBePublished(Accident accident) {
        mayBeAnnounced(accident);
        Require.that(minutes(accident).announcedAt() != null, ANNOUNCEMENT_MUST_BE_HELD_FIRST);
        String missing = file.missingInWords(Step.PUBLICATION, accident);
        if (!missing.isEmpty()) throw FILE_MUST_BE_COMPLETE.brokenBecause(List.of(missing));
    }

    MinutesSent send(Accident accident, SendMinutes c) {
        isPublished(accident);
        Require.that(!c.to().isEmpty(), RECIPIENTS_MUST_BE_NAMED, "to");
        Require.notBefore(minutes(accident).publishedAt(), c.at(), MUST_NOT_PRECEDE_WHAT_IT_FOLLOWS, "at");
        return new MinutesSent(c.at(), List.copyOf(c.to()));
    }

    private static void isPublished(Accident accident) {
        Require.that(minutes(accident).publishedAt() != null, MINUTES_MUST_BE_PUBLISHED_FIRST);
    }

    /** Orders a new investigation; its team is then set up by a decision of its own. */
    InvestigationReopened reopen(Accident accident, ReopenInvestigation c) {
        Require.reason(c.reason());
        isPublished(accident);
        InvestigationRules.isHighEnough(accident, c.level(), "level");
        return new InvestigationReopened(c.level(), c.reason());
    }

    private static Minutes minutes(Accident accident) {
        return accident.investigation().minutes();
    }
}
