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
import vigil.accident.PaperEvent;

/**
 * The limit of the investigation as its events state it, and what else its next computation needs.
 *
 * @param last the limit as last stated, {@code null} before it starts
 * @param restarted whether it no longer counts from the first notice
 * @param expertise whether expertise was ordered since the investigation, the first or a new one, began
 * @param extendedBy days of the extension granted for this run, 0 without
 * @param requested whether an extension waits for its decision
 */
public record TimeLimit(
        @Nullable Stated last, boolean restarted, boolean expertise, int extendedBy, boolean requested) {

    public static final TimeLimit NONE = new TimeLimit(null, false, false, 0, false);

    /**
     * The limit as last stated.
     *
     * @param rule the id of the rule that sets its length
     * @param due the last day, extension included
     * @param stopped whether the minutes are published and nothing runs
     */
    public record Stated(OffsetDateTime start, String rule, int days, LocalDate due, boolean stopped) {}

    /** The limit while days are being counted, else {@code null}. */
    public @Nullable Stated running() {
        return last == null || last.stopped() ? null : last;
    }

    TimeLimit evolve(AccidentEvent event) {
        return switch (event) {
            case InvestigationEvent e -> evolve(e);
            case NoticeEvent _, CondolenceEvent _, DirectiveEvent _, PaperEvent _, ClosureEvent _ -> this;
        };
    }

    private TimeLimit evolve(InvestigationEvent event) {
        return switch (event) {
            case LimitStarted e -> stated(new Stated(e.start(), e.basis().rule(), e.days(), e.due(), false));
            case LimitChanged e -> stated(new Stated(e.start(), e.basis().rule(), e.days(), e.due(), false));
            case LimitRestarted e -> new TimeLimit(
                    new Stated(e.start(), e.basis().rule(), e.days(), e.due(), false), true, expertise, 0, false);
            case LimitExtended e -> extended(e);
            case LimitStopped _ -> stopped();
            case ExpertiseOrdered _ -> new TimeLimit(last, restarted, true, extendedBy, requested);
            case ExtensionRequested _ -> new TimeLimit(last, restarted, expertise, extendedBy, true);
            case ExtensionGranted _, ExtensionRefused _ ->
                new TimeLimit(last, restarted, expertise, extendedBy, false);
            case InvestigationReopened _ -> new TimeLimit(last, restarted, false, extendedBy, false);
            case SentToScene _, InvestigationOpened _, TeamChanged _, SceneExamined _, StatementTaken _ -> this;
            case ExpertiseReceived _, ReferredToPolice _, ProsecutionOpened _, ProsecutionRefused _ -> this;
            case PoliceFileReceived _, InvestigationHandedOver _, FindingsRecorded _ -> this;
            case AnnouncementHeld _, MinutesPublished _, MinutesSent _ -> this;
        };
    }

    private TimeLimit stated(Stated now) {
        return new TimeLimit(now, restarted, expertise, extendedBy, requested);
    }

    private TimeLimit extended(LimitExtended e) {
        if (last == null) return this;
        Stated longer = new Stated(last.start(), last.rule(), last.days(), e.due(), false);
        return new TimeLimit(longer, restarted, expertise, e.days(), false);
    }

    private TimeLimit stopped() {
        if (last == null) return this;
        Stated over = new Stated(last.start(), last.rule(), last.days(), last.due(), true);
        return new TimeLimit(over, restarted, expertise, extendedBy, false);
    }
}
