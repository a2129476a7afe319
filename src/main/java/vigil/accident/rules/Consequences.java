package vigil.accident.rules;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.NoticeEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Assessment;
import vigil.accident.chapters.TimeLimit;
import vigil.accident.chapters.TimeLimit.Stated;
import vigil.kernel.Occasion;
import vigil.kernel.VietNam;
import vigil.law.Casualties;
import vigil.law.Law;
import vigil.law.Law.Assessed;
import vigil.law.Level;
import vigil.law.Limits.Limit;
import vigil.law.Severity;

/**
 * Says what the law makes of what has just happened: severity, competence and the limit of the investigation. The limit
 * is a function of the case's history alone: of the first notice, the casualties, the expertise ordered, the extension
 * granted, and of what lets it run anew.
 */
public final class Consequences {

    private final Law law;

    public Consequences(Law law) {
        this.law = law;
    }

    /** The events that follow from a command's own events, to be recorded in the same commit. */
    public List<AccidentEvent> of(Accident before, List<AccidentEvent> events, Occasion occasion) {
        Law then = law.reckonedOn(VietNam.dateOf(occasion.now()));
        return new Consequences(then).follow(before, events, occasion);
    }

    private List<AccidentEvent> follow(Accident before, List<AccidentEvent> events, Occasion occasion) {
        Accident after = before.evolve(events);
        List<AccidentEvent> consequences = new ArrayList<>();
        severity(after).ifPresent(consequences::add);
        competence(after).ifPresent(consequences::add);
        limit(after, events, occasion).ifPresent(consequences::add);
        return consequences;
    }

    /** Assessed anew whenever the numbers that count have changed, even when the class stays. */
    private Optional<AccidentEvent> severity(Accident after) {
        Assessment before = after.assessment();
        Casualties counted = before.casualties();
        Casualties now = after.casualties();
        if (counted != null && counted.sameNumbersAs(now)) return Optional.empty();
        Assessed<Severity> severity = law.severity(now, after.facts().date());
        return Optional.of(new SeverityAssessed(severity.value(), before.severity(), now, severity.basis()));
    }

    private Optional<AccidentEvent> competence(Accident after) {
        Level before = after.assessment().level();
        Assessed<Level> level = law.level(after.casualties(), after.facts().date());
        if (level.value() == before) return Optional.empty();
        return Optional.of(new CompetenceAssessed(level.value(), before, level.basis()));
    }

    private Optional<AccidentEvent> limit(Accident after, List<AccidentEvent> events, Occasion occasion) {
        for (AccidentEvent event : events) {
            Optional<AccidentEvent> caused = caused(after, event, occasion);
            if (caused.isPresent()) return caused;
        }
        return after.limit().last() == null ? Optional.of(started(after)) : changed(after);
    }

    private Optional<AccidentEvent> caused(Accident after, AccidentEvent event, Occasion occasion) {
        Stated running = after.limit().running();
        return switch (event) {
            case InvestigationReopened _ -> Optional.of(
                    restarted(after, occasion.now().atZone(VietNam.ZONE).toOffsetDateTime()));
            case PoliceFileReceived e when running != null -> Optional.of(restarted(after, e.at()));
            case ExtensionGranted _ when running != null -> Optional.of(extended(after, running));
            case MinutesPublished e when running != null -> Optional.of(stopped(after, running, e.at()));
            default -> Optional.empty();
        };
    }

    private LimitStarted started(Accident after) {
        Limit limit = limit(after, firstNotice(after));
        return new LimitStarted(limit.start(), limit.days(), limit.due(), limit.basis());
    }

    /** A new run, which may be extended once as the first could. */
    private LimitRestarted restarted(Accident after, OffsetDateTime start) {
        Limit limit = limit(after, start);
        return new LimitRestarted(limit.start(), limit.days(), limit.due(), limit.basis());
    }

    private LimitExtended extended(Accident after, Stated running) {
        int days = law.limits().extension(after.casualties(), after.limit().expertise(), after.facts().date());
        Limit longer = law.limits()
                .extended(limit(after, running.start()), days, after.facts().date());
        return new LimitExtended(longer.extendedBy(), running.due(), longer.due(), longer.basis());
    }

    /** While the police's part suspends the limit no day is due, and nobody is late. */
    private LimitStopped stopped(Accident after, Stated running, OffsetDateTime at) {
        boolean inTime = PoliceRules.suspendsTheLimit(after, law)
                || !VietNam.dateOf(at.toInstant()).isAfter(running.due());
        return new LimitStopped(at, inTime);
    }

    private Optional<AccidentEvent> changed(Accident after) {
        TimeLimit state = after.limit();
        Stated running = state.running();
        if (running == null) return Optional.empty();
        OffsetDateTime start = state.restarted() ? running.start() : firstNotice(after);
        Limit limit = law.limits()
                .extended(limit(after, start), state.extendedBy(), after.facts().date());
        if (limit.due().equals(running.due())
                && limit.basis().rule().equals(running.rule())
                && limit.start().toInstant().equals(running.start().toInstant())) {
            return Optional.empty();
        }
        return Optional.of(new LimitChanged(start, limit.days(), running.due(), limit.due(), limit.basis()));
    }

    private Limit limit(Accident after, OffsetDateTime start) {
        boolean expertise = after.limit().expertise();
        return law.limits().limit(start, after.casualties(), expertise, after.facts().date());
    }

    private static OffsetDateTime firstNotice(Accident after) {
        @Nullable OffsetDateTime first = after.facts().firstNotice();
        if (first == null) throw new IllegalStateException("an accident is reported by a notice");
        return first;
    }
}
