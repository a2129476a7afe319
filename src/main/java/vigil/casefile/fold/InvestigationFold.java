package vigil.casefile.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.InvestigationEvent.*;
import vigil.casefile.InvestigationView;
import vigil.casefile.InvestigationView.Expertise;
import vigil.casefile.InvestigationView.Extension;
import vigil.casefile.InvestigationView.ExtensionState;
import vigil.casefile.InvestigationView.HandOver;
import vigil.casefile.InvestigationView.Reopening;
import vigil.casefile.InvestigationView.SceneExamination;
import vigil.casefile.InvestigationView.SceneParty;
import vigil.casefile.InvestigationView.Statement;
import vigil.casefile.InvestigationView.Team;
import vigil.casefile.SealedText;
import vigil.casefile.Trace;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** Team, scene, statements, expertise and extension; what came out is in {@link ResultFold}. */
final class InvestigationFold {

    static final InvestigationView NONE = new InvestigationView(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private InvestigationFold() {}

    static InvestigationView evolve(
            InvestigationView before, AccidentEvent event, Recorded<? extends Event> recorded) {
        Trace trace = Trace.of(recorded);
        return new InvestigationView(
                sentToScene(before.sentToScene(), event, trace),
                teams(before.teams(), event, trace),
                scene(before.scene(), event, trace),
                statements(before.statements(), event, trace),
                expertise(before.expertise(), event, trace),
                extension(before.extension(), event, trace),
                ResultFold.police(before.police(), event, trace),
                handOvers(before.handOvers(), event, trace),
                ResultFold.findings(before.findings(), event, trace),
                ResultFold.announcements(before.announcements(), event, trace),
                ResultFold.published(before.published(), event, trace),
                ResultFold.sent(before.sent(), event, trace),
                reopenings(before.reopenings(), event, trace));
    }

    private static List<SceneParty> sentToScene(List<SceneParty> all, AccidentEvent event, Trace trace) {
        if (!(event instanceof SentToScene e)) return all;
        return Lists.plus(all, new SceneParty(e.at(), sealed(e.members()), trace));
    }

    private static List<SceneExamination> scene(List<SceneExamination> all, AccidentEvent event, Trace trace) {
        if (!(event instanceof SceneExamined e)) return all;
        return Lists.plus(all, new SceneExamination(e.at(), SealedText.words(e.note()), trace));
    }

    private static List<Statement> statements(List<Statement> all, AccidentEvent event, Trace trace) {
        if (!(event instanceof StatementTaken e)) return all;
        return Lists.plus(all, new Statement(e.of(), e.at(), e.personId(), SealedText.words(e.text()), trace));
    }

    private static List<HandOver> handOvers(List<HandOver> all, AccidentEvent event, Trace trace) {
        if (!(event instanceof InvestigationHandedOver e)) return all;
        return Lists.plus(all, new HandOver(e.fromLevel(), e.toLevel(), sealed(e.reason()), e.at(), trace));
    }

    private static List<Reopening> reopenings(List<Reopening> all, AccidentEvent event, Trace trace) {
        if (!(event instanceof InvestigationReopened e)) return all;
        return Lists.plus(all, new Reopening(e.level(), sealed(e.reason()), trace));
    }

    private static List<Team> teams(List<Team> teams, AccidentEvent event, Trace trace) {
        return switch (event) {
            case InvestigationOpened e ->
                Lists.plus(
                        teams,
                        new Team(e.level(), e.decision(), sealed(e.head()), sealed(e.members()), null, trace));
            case TeamChanged e when !teams.isEmpty() -> Lists.plus(teams, changed(teams.getLast(), e, trace));
            default -> teams;
        };
    }

    private static Team changed(Team before, TeamChanged e, Trace trace) {
        return new Team(
                before.level(),
                before.decision(),
                sealed(e.head()),
                sealed(e.members()),
                sealed(e.reason()),
                trace);
    }

    private static List<Expertise> expertise(List<Expertise> all, AccidentEvent event, Trace trace) {
        return switch (event) {
            case ExpertiseOrdered e ->
                Lists.plus(
                        all,
                        new Expertise(e.expertiseId(), e.kind(), e.body(), e.at(), null, null, trace));
            case ExpertiseReceived e ->
                Lists.change(
                        all,
                        one -> one.expertiseId().equals(e.expertiseId()),
                        one -> new Expertise(
                                one.expertiseId(),
                                one.kind(),
                                one.body(),
                                one.orderedAt(),
                                e.at(),
                                SealedText.words(e.result()),
                                one.trace()));
            default -> all;
        };
    }

    private static @Nullable Extension extension(@Nullable Extension before, AccidentEvent event, Trace trace) {
        return switch (event) {
            case ExtensionRequested e ->
                new Extension(ExtensionState.REQUESTED, sealed(e.reason()), null, null, trace);
            case ExtensionGranted e when before != null ->
                new Extension(ExtensionState.GRANTED, before.reason(), e.at(), null, before.trace());
            case ExtensionRefused e when before != null ->
                new Extension(
                        ExtensionState.REFUSED, before.reason(), e.at(), sealed(e.reason()), before.trace());
            default -> before;
        };
    }

    private static SealedText sealed(Confidential text) {
        return SealedText.sealed(text);
    }

    private static List<SealedText> sealed(List<Confidential> texts) {
        return texts.stream().map(SealedText::sealed).toList();
    }
}
