package vigil.accident.rules;

import static vigil.accident.AccidentRule.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.InvestigationCommand;
import vigil.accident.InvestigationCommand.*;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Investigation;
import vigil.accident.chapters.Investigation.Expertise;
import vigil.accident.chapters.Investigation.Team;
import vigil.kernel.Occasion;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.law.Level;

/** Decides the third chapter: people at the scene, the team, statements and expertise; hands on the rest. */
public final class InvestigationRules implements Chapter<InvestigationCommand> {

    private final ExtensionRules extension;
    private final PoliceRules police;
    private final MinutesRules minutes;

    public InvestigationRules(Law law) {
        this.extension = new ExtensionRules(law);
        this.police = new PoliceRules();
        this.minutes = new MinutesRules(law);
    }

    @Override
    public Map<Class<? extends InvestigationCommand>, Hindrance> hindrances() {
        Map<Class<? extends InvestigationCommand>, Hindrance> all = new HashMap<>();
        all.put(SendToScene.class, Hindrance.never());
        all.put(OpenInvestigation.class, (accident, _) -> Hindrance.from(() -> isNotOpen(accident)));
        all.put(ChangeTeam.class, (accident, _) -> Hindrance.from(() -> isOpen(accident)));
        all.put(RecordSceneExamination.class, (accident, _) -> Hindrance.from(() -> isOpen(accident)));
        all.put(RecordStatement.class, (accident, _) -> Hindrance.from(() -> isOpen(accident)));
        all.put(OrderExpertise.class, Hindrance.never());
        all.put(ReceiveExpertise.class, (accident, _) -> Hindrance.unlessAny(
                accident.investigation().expertises(), EXPERTISE_UNKNOWN, InvestigationRules::isAwaited));
        all.put(HandOverInvestigation.class, (accident, _) -> Hindrance.from(() -> mayGoUp(isOpen(accident))));
        all.putAll(extension.hindrances());
        all.putAll(police.hindrances());
        all.putAll(minutes.hindrances());
        return all;
    }

    @Override
    public List<AccidentEvent> decide(Accident accident, InvestigationCommand command, Occasion occasion) {
        return List.of(switch (command) {
            case SendToScene c -> sendToScene(c);
            case OpenInvestigation c -> open(accident, c, occasion);
            case ChangeTeam c -> changeTeam(accident, c);
            case RecordSceneExamination c -> examined(accident, c);
            case RecordStatement c -> stated(accident, c);
            case OrderExpertise c -> order(accident.investigation(), c);
            case ReceiveExpertise c -> receive(accident.investigation(), c);
            case HandOverInvestigation c -> handOver(accident, c);
            case RequestExtension c -> extension.request(accident, c, occasion);
            case GrantExtension c -> extension.grant(accident, c, occasion);
            case RefuseExtension c -> extension.refuse(accident, c);
            case ReferToPolice c -> police.refer(accident, c);
            case RecordProsecution c -> police.prosecute(accident, c);
            case RecordNoProsecution c -> police.refuse(accident, c);
            case ReceivePoliceFile c -> police.receiveFile(accident, c);
            case RecordFindings c -> minutes.find(accident, c);
            case HoldAnnouncement c -> minutes.announce(accident, c);
            case PublishMinutes c -> minutes.publish(accident, c);
            case SendMinutes c -> minutes.send(accident, c);
            case ReopenInvestigation c -> minutes.reopen(accident, c);
        });
    }

    private static SentToScene sendToScene(SendToScene c) {
        Require.that(!c.members().isEmpty(), TEAM_NEEDS_MEMBERS, "members");
        return new SentToScene(c.at(), List.copyOf(c.members()));
    }

    private static InvestigationOpened open(Accident accident, OpenInvestigation c, Occasion occasion) {
        isNotOpen(accident);
        LocalDate decided = c.decision().date();
        Require.that(!decided.isAfter(VietNam.dateOf(occasion.now())), MUST_NOT_LIE_IN_THE_FUTURE, "decision.date");
        Require.that(!decided.isBefore(accident.facts().date()), MUST_NOT_PRECEDE_THE_ACCIDENT, "decision.date");
        isHighEnough(accident, c.level(), "level");
        Require.that(!c.members().isEmpty(), TEAM_NEEDS_MEMBERS, "members");
        return new InvestigationOpened(c.level(), c.decision(), c.head(), List.copyOf(c.members()));
    }

    private static void isNotOpen(Accident accident) {
        Require.that(!accident.investigation().open(), INVESTIGATION_ALREADY_OPEN);
        Require.that(!accident.investigation().minutesPublished(), MINUTES_ALREADY_PUBLISHED);
    }

    /** Not below what severity demands, nor below the level at which a new investigation was ordered. */
    static void isHighEnough(Accident accident, Level level, String... fields) {
        atLeast(accident.assessment().level(), level, fields);
        atLeast(accident.investigation().ordered(), level, fields);
    }

    private static void atLeast(@Nullable Level demanded, Level level, String... fields) {
        if (demanded == null || level.meets(demanded)) return;
        throw LEVEL_IS_BELOW_WHAT_SEVERITY_DEMANDS.brokenBecause(List.of(demanded), fields);
    }

    /** The team at work; after publication there is none. */
    static Team isOpen(Accident accident) {
        Require.that(!accident.investigation().minutesPublished(), MINUTES_ALREADY_PUBLISHED);
        @Nullable Team team = accident.investigation().team();
        if (team == null) throw INVESTIGATION_MUST_BE_OPEN.broken();
        return team;
    }

    private static TeamChanged changeTeam(Accident accident, ChangeTeam c) {
        Require.reason(c.reason());
        isOpen(accident);
        Require.that(!c.members().isEmpty(), TEAM_NEEDS_MEMBERS, "members");
        return new TeamChanged(c.head(), List.copyOf(c.members()), c.reason());
    }

    private static SceneExamined examined(Accident accident, RecordSceneExamination c) {
        isOpen(accident);
        return new SceneExamined(c.at(), c.note());
    }

    private static StatementTaken stated(Accident accident, RecordStatement c) {
        isOpen(accident);
        return new StatementTaken(c.of(), c.at(), c.personId(), c.text());
    }

    private static ExpertiseOrdered order(Investigation investigation, OrderExpertise c) {
        return new ExpertiseOrdered(investigation.nextExpertiseId(), c.kind(), c.body(), c.at());
    }

    private static ExpertiseReceived receive(Investigation investigation, ReceiveExpertise c) {
        Expertise expertise = investigation
                .expertise(c.expertiseId())
                .orElseThrow(() -> EXPERTISE_UNKNOWN.broken("expertiseId"));
        isAwaited(expertise);
        Require.notBefore(expertise.orderedAt(), c.at(), MUST_NOT_PRECEDE_WHAT_IT_FOLLOWS, "at");
        return new ExpertiseReceived(expertise.id(), c.at(), c.result());
    }

    private static void isAwaited(Expertise expertise) {
        Require.that(!expertise.received(), EXPERTISE_ALREADY_RECEIVED, "expertiseId");
    }

    private static InvestigationHandedOver handOver(Accident accident, HandOverInvestigation c) {
        Require.reason(c.reason());
        Team team = isOpen(accident);
        mayGoUp(team);
        Require.that(c.toLevel().isAbove(team.level()), HAND_OVER_GOES_UPWARDS, "toLevel");
        isHighEnough(accident, c.toLevel(), "toLevel");
        return new InvestigationHandedOver(team.level(), c.toLevel(), c.reason(), c.at());
    }

    private static void mayGoUp(Team team) {
        Require.that(team.level() != Level.CENTRE, HAND_OVER_GOES_UPWARDS);
    }
}
