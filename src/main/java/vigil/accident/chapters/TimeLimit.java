package vigil.accident.chapters;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent;
import vigil.accident.CondolenceEvent;
import vigil.accident.DirectiveEvent;
import vigil.accident.InvestigationEvent;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.NoticeEvent;

/**
 * The limit of the investigation as its events state it, and what else its next computation needs.
 *
 * @param running the limit as last stated, {@code null} before it starts
 * @param restarted whether it no longer counts from the first notice
 * @param expertise whether expertise was ordered since the investigation (the first or a new one) began
 * @param extendedBy days of the extension granted for this run, 0 without
 * @param requested whether an extension waits for its decision
 * @param demand what has happened that the running limit does not yet reflect
 */
public record TimeLimit(
        @Nullable Running running,
        boolean restarted,
        boolean expertise,
        int extendedBy,
        boolean requested,
        Demand demand) {

    public static final TimeLimit NONE = new TimeLimit(null, false, false, 0, false, Demand.NOTHING);

    /**
     * The limit as last stated.
     *
     * @param due the last day, extension included
     * @param stopped whether the minutes are published and nothing runs
     */
    public record Running(OffsetDateTime start, String rule, int days, LocalDate due, boolean stopped) {}

    /** What the law still has to make of an event; settled in the same commit. */
    public enum Demand {
        NOTHING,
        EXTENSION,
        RESTART_BY_POLICE_FILE,
        RESTART_BY_NEW_INVESTIGATION,
        STOP
    }

    /** Whether days are being counted. */
    public boolean isRunning() {
        return running != null && !running.stopped();
    }

    TimeLimit evolve(AccidentEvent event) {
        return switch (event) {
            case InvestigationEvent e -> evolve(e);
            case NoticeEvent _, CondolenceEvent _, DirectiveEvent _, ClosureEvent _ -> this;
        };
    }

    private TimeLimit evolve(InvestigationEvent event) {
        return switch (event) {
            case LimitStarted e -> stated(run(e.start(), e.basis().rule(), e.days(), e.due()), restarted);
            case LimitChanged e -> stated(run(e.start(), e.basis().rule(), e.days(), e.due()), restarted);
            case LimitRestarted e -> new TimeLimit(
                    run(e.start(), e.basis().rule(), e.days(), e.due()), true, expertise, 0, false, Demand.NOTHING);
            case LimitExtended e -> extended(e);
            case LimitStopped _ -> stopped();
            case ExpertiseOrdered _ -> new TimeLimit(running, restarted, true, extendedBy, requested, demand);
            case ExtensionRequested _ -> new TimeLimit(running, restarted, expertise, extendedBy, true, demand);
            case ExtensionRefused _ -> new TimeLimit(running, restarted, expertise, extendedBy, false, demand);
            case ExtensionGranted _ -> demanding(Demand.EXTENSION);
            case PoliceFileReceived _ -> isRunning() ? demanding(Demand.RESTART_BY_POLICE_FILE) : this;
            case InvestigationReopened _ -> new TimeLimit(
                    running, restarted, false, extendedBy, requested, Demand.RESTART_BY_NEW_INVESTIGATION);
            case MinutesPublished _ -> isRunning() ? demanding(Demand.STOP) : this;
            case SentToScene _, InvestigationOpened _, TeamChanged _, SceneExamined _, StatementTaken _ -> this;
            case ExpertiseReceived _, ReferredToPolice _, ProsecutionOpened _, ProsecutionRefused _ -> this;
            case InvestigationHandedOver _, FindingsRecorded _, AnnouncementHeld _, MinutesSent _ -> this;
        };
    }

    private static Running run(OffsetDateTime start, String rule, int days, LocalDate due) {
        return new Running(start, rule, days, due, false);
    }

    private TimeLimit stated(Running now, boolean anew) {
        return new TimeLimit(now, anew, expertise, extendedBy, requested, demand);
    }

    private TimeLimit extended(LimitExtended e) {
        if (running == null) return this;
        Running longer = run(running.start(), running.rule(), running.days(), e.due());
        return new TimeLimit(longer, restarted, expertise, e.days(), false, Demand.NOTHING);
    }

    private TimeLimit stopped() {
        if (running == null) return this;
        Running over = new Running(running.start(), running.rule(), running.days(), running.due(), true);
        return new TimeLimit(over, restarted, expertise, extendedBy, false, Demand.NOTHING);
    }

    private TimeLimit demanding(Demand now) {
        return new TimeLimit(running, restarted, expertise, extendedBy, false, now);
    }
}
