package vigil.accident.rules;

import static vigil.accident.AccidentRule.ALREADY_REFERRED_TO_POLICE;
import static vigil.accident.AccidentRule.MUST_BE_REFERRED_TO_POLICE_FIRST;
import static vigil.accident.AccidentRule.MUST_NOT_PRECEDE_WHAT_IT_FOLLOWS;
import static vigil.accident.AccidentRule.POLICE_FILE_ALREADY_RECEIVED;
import static vigil.accident.AccidentRule.POLICE_HAVE_ALREADY_DECIDED;
import static vigil.accident.AccidentRule.POLICE_MUST_HAVE_REFUSED_PROSECUTION_FIRST;

import java.time.OffsetDateTime;
import java.util.Map;
import vigil.accident.InvestigationCommand;
import vigil.accident.InvestigationCommand.*;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Investigation.Police;
import vigil.law.CaseFacts;
import vigil.law.Law;

/**
 * Decides about the police's part: referred, prosecuted or not, their file returned. A prosecution that was opened may
 * still end without one; a refusal is followed by the file and by nothing else.
 */
final class PoliceRules {

    Map<Class<? extends InvestigationCommand>, Hindrance> hindrances() {
        return Map.of(
                ReferToPolice.class, (accident, _) -> Hindrance.from(() -> mayBeReferred(accident)),
                RecordProsecution.class, (accident, _) -> Hindrance.from(() -> mayProsecute(accident)),
                RecordNoProsecution.class, (accident, _) -> Hindrance.from(() -> mayRefuse(accident)),
                ReceivePoliceFile.class, (accident, _) -> Hindrance.from(() -> mayReturnFile(accident)));
    }

    ReferredToPolice refer(Accident accident, ReferToPolice c) {
        mayBeReferred(accident);
        return new ReferredToPolice(c.at(), c.reason(), c.symbol());
    }

    private static void mayBeReferred(Accident accident) {
        Require.that(police(accident).step() == Police.Step.NOT_INVOLVED, ALREADY_REFERRED_TO_POLICE);
    }

    ProsecutionOpened prosecute(Accident accident, RecordProsecution c) {
        mayProsecute(accident);
        follows(accident, c.at());
        return new ProsecutionOpened(c.at(), c.reason(), c.symbol());
    }

    private static void mayProsecute(Accident accident) {
        switch (police(accident).step()) {
            case NOT_INVOLVED -> throw MUST_BE_REFERRED_TO_POLICE_FIRST.broken();
            case REFERRED -> {}
            case PROSECUTED, REFUSED, FILE_RECEIVED -> throw POLICE_HAVE_ALREADY_DECIDED.broken();
        }
    }

    ProsecutionRefused refuse(Accident accident, RecordNoProsecution c) {
        mayRefuse(accident);
        follows(accident, c.at());
        return new ProsecutionRefused(c.at(), c.reason(), c.symbol());
    }

    private static void mayRefuse(Accident accident) {
        switch (police(accident).step()) {
            case NOT_INVOLVED -> throw MUST_BE_REFERRED_TO_POLICE_FIRST.broken();
            case REFERRED, PROSECUTED -> {}
            case REFUSED, FILE_RECEIVED -> throw POLICE_HAVE_ALREADY_DECIDED.broken();
        }
    }

    PoliceFileReceived receiveFile(Accident accident, ReceivePoliceFile c) {
        mayReturnFile(accident);
        follows(accident, c.at());
        return new PoliceFileReceived(c.at(), c.reason(), c.symbol());
    }

    private static void mayReturnFile(Accident accident) {
        switch (police(accident).step()) {
            case NOT_INVOLVED, REFERRED, PROSECUTED -> throw POLICE_MUST_HAVE_REFUSED_PROSECUTION_FIRST.broken();
            case REFUSED -> {}
            case FILE_RECEIVED -> throw POLICE_FILE_ALREADY_RECEIVED.broken();
        }
    }

    private static void follows(Accident accident, OffsetDateTime at) {
        Require.notBefore(police(accident).since(), at, MUST_NOT_PRECEDE_WHAT_IT_FOLLOWS, "at");
    }

    /** Whether the limit of the investigation stands still while the police are so far. */
    static boolean suspendsTheLimit(Accident accident, Law law) {
        var step = CaseFacts.Police.valueOf(police(accident).step().name());
        return law.limits().suspended(step, accident.facts().date());
    }

    private static Police police(Accident accident) {
        return accident.investigation().police();
    }
}
