package vigil.casefile.fold;

import static vigil.casefile.SealedText.sealed;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.InvestigationEvent.*;
import vigil.casefile.FactsView;
import vigil.casefile.InvestigationView.Announcement;
import vigil.casefile.InvestigationView.Findings;
import vigil.casefile.InvestigationView.PoliceStep;
import vigil.casefile.InvestigationView.PoliceStepKind;
import vigil.casefile.InvestigationView.Published;
import vigil.casefile.InvestigationView.Recommendation;
import vigil.casefile.InvestigationView.Sent;
import vigil.casefile.SealedText;
import vigil.casefile.Trace;
import vigil.kernel.Confidential;

/** Police, findings and minutes. */
final class ResultFold {

    private ResultFold() {}

    static List<PoliceStep> police(List<PoliceStep> steps, AccidentEvent event, Trace trace) {
        return switch (event) {
            case ReferredToPolice(var at, var reason, var symbol) ->
                Lists.plus(steps, step(PoliceStepKind.REFERRED, at, reason, symbol, trace));
            case ProsecutionOpened(var at, var reason, var symbol) ->
                Lists.plus(steps, step(PoliceStepKind.PROSECUTION_OPENED, at, reason, symbol, trace));
            case ProsecutionRefused(var at, var reason, var symbol) ->
                Lists.plus(steps, step(PoliceStepKind.PROSECUTION_REFUSED, at, reason, symbol, trace));
            case PoliceFileReceived(var at, var reason, var symbol) ->
                Lists.plus(steps, step(PoliceStepKind.FILE_RECEIVED, at, reason, symbol, trace));
            default -> steps;
        };
    }

    private static PoliceStep step(
            PoliceStepKind kind,
            OffsetDateTime at,
            @Nullable Confidential reason,
            @Nullable String symbol,
            Trace trace) {
        return new PoliceStep(kind, at, SealedText.words(reason), symbol, trace);
    }

    static List<Findings> findings(List<Findings> all, AccidentEvent event, Trace trace) {
        if (!(event instanceof FindingsRecorded e)) return all;
        List<Recommendation> recommendations = e.recommendations().stream()
                .map(one -> new Recommendation(one.to(), sealed(one.text()), one.due()))
                .toList();
        return Lists.plus(
                all,
                new Findings(
                        e.occupational(),
                        e.mainCause(),
                        e.injuringFactor(),
                        sealed(e.course()),
                        e.causes(),
                        SealedText.words(e.faults()),
                        recommendations,
                        trace));
    }

    static List<Announcement> announcements(List<Announcement> all, AccidentEvent event, Trace trace) {
        if (!(event instanceof AnnouncementHeld e)) return all;
        return Lists.plus(all, new Announcement(e.at(), FactsView.Fact.of(e.place()), SealedText.words(e.dissent()), trace));
    }

    static List<Published> published(List<Published> all, AccidentEvent event, Trace trace) {
        if (!(event instanceof MinutesPublished e)) return all;
        return Lists.plus(all, new Published(e.at(), e.symbol(), trace));
    }

    static List<Sent> sent(List<Sent> all, AccidentEvent event, Trace trace) {
        if (!(event instanceof MinutesSent e)) return all;
        return Lists.plus(all, new Sent(e.at(), e.to(), trace));
    }
}
