package vigil.accident.rules;

import static vigil.accident.AccidentRule.FILE_ALREADY_ATTACHED;
import static vigil.accident.AccidentRule.FILE_IS_AS_IT_WAS;
import static vigil.accident.AccidentRule.FILE_IS_DESTROYED;
import static vigil.accident.AccidentRule.FILE_IS_IN_OTHER_HANDS;
import static vigil.accident.AccidentRule.FILE_IS_IN_THESE_HANDS_ALREADY;
import static vigil.accident.AccidentRule.FILE_IS_NOT_BEING_HANDED_OVER;
import static vigil.accident.AccidentRule.FILE_IS_NOT_BEING_HANDED_TO_YOU;
import static vigil.accident.AccidentRule.FILE_IS_WITHDRAWN;
import static vigil.accident.AccidentRule.FILE_UNKNOWN;

import java.util.List;
import java.util.Map;
import vigil.accident.AccidentEvent;
import vigil.accident.NoticeCommand;
import vigil.accident.NoticeCommand.*;
import vigil.accident.NoticeEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Evidence.Paper;
import vigil.kernel.Actor;
import vigil.kernel.Occasion;

/**
 * Decides about the papers of a case and their custody: a file changes hands only when the receiver accepts it;
 * whether it is still what it was is looked up beforehand.
 */
final class EvidenceRules {

    Map<Class<? extends NoticeCommand>, Hindrance> hindrances() {
        return Map.of(
                AttachFile.class, Hindrance.never(),
                WithdrawFile.class, (accident, _) -> Hindrance.unlessAny(
                        accident.evidence().present(), FILE_UNKNOWN, _ -> {}),
                HandOverFile.class, (accident, occasion) -> Hindrance.unlessAny(
                        accident.evidence().present(), FILE_UNKNOWN, paper -> isHeldBy(paper, occasion)),
                AcceptFile.class, (accident, occasion) -> Hindrance.unlessAny(
                        accident.evidence().present(), FILE_UNKNOWN, paper -> isOfferedTo(paper, occasion)),
                DeclineFile.class, (accident, occasion) -> Hindrance.unlessAny(
                        accident.evidence().present(), FILE_UNKNOWN, paper -> isOfferedTo(paper, occasion)),
                TakeBackFile.class, (accident, occasion) -> Hindrance.unlessAny(
                        accident.evidence().present(), FILE_UNKNOWN, paper -> canBeTakenBack(paper, occasion)),
                RecheckFile.class, (accident, _) -> Hindrance.unlessAny(
                        accident.evidence().all(), FILE_UNKNOWN, _ -> {}));
    }

    /** The hash and the size are looked up beforehand; without them the bytes were never uploaded. */
    List<AccidentEvent> attach(Accident accident, AttachFile c, Occasion occasion) {
        String sha256 = c.sha256();
        Long size = c.size();
        if (sha256 == null || size == null) throw FILE_UNKNOWN.broken("fileId");
        Require.that(accident.evidence().find(c.fileId()).isEmpty(), FILE_ALREADY_ATTACHED, "fileId");
        if (c.victimId() != null) VictimRules.victim(accident, c.victimId());
        return List.of(new FileAttached(
                c.fileId(), c.kind(), c.victimId(), sha256, size, c.note(), occasion.by().id(),
                c.personId()));
    }

    List<AccidentEvent> withdraw(Accident accident, WithdrawFile c) {
        Require.reason(c.reason());
        return List.of(new FileWithdrawn(paper(accident, c.fileId()).fileId(), c.reason()));
    }

    List<AccidentEvent> handOver(Accident accident, HandOverFile c, Occasion occasion) {
        Paper paper = paper(accident, c.fileId());
        isHeldBy(paper, occasion);
        Require.that(!c.to().equals(paper.holder()), FILE_IS_IN_THESE_HANDS_ALREADY, "to");
        return List.of(new FileHandedOver(paper.fileId(), paper.holder(), c.to()));
    }

    List<AccidentEvent> accept(Accident accident, AcceptFile c, Occasion occasion) {
        Paper paper = paper(accident, c.fileId());
        isOfferedTo(paper, occasion);
        return List.of(new FileAccepted(paper.fileId(), occasion.by().id()));
    }

    List<AccidentEvent> keep(Accident accident, NoticeCommand.OfKeeping command, Occasion occasion) {
        return List.of(
                switch (command) {
                    case DeclineFile c -> decline(accident, c, occasion);
                    case TakeBackFile c -> takeBack(accident, c, occasion);
                    case RecheckFile c -> recheck(accident, c, occasion);
                });
    }

    private static AccidentEvent decline(Accident accident, DeclineFile c, Occasion occasion) {
        Require.reason(c.reason());
        Paper paper = paper(accident, c.fileId());
        isOfferedTo(paper, occasion);
        return new FileDeclined(paper.fileId(), occasion.by().id(), c.reason());
    }

    private static AccidentEvent takeBack(Accident accident, TakeBackFile c, Occasion occasion) {
        Paper paper = paper(accident, c.fileId());
        canBeTakenBack(paper, occasion);
        return new FileTakenBack(paper.fileId(), occasion.by().id());
    }

    private static void canBeTakenBack(Paper paper, Occasion occasion) {
        isHeldBy(paper, occasion);
        Require.that(paper.offeredTo() != null, FILE_IS_NOT_BEING_HANDED_OVER, "fileId");
    }

    /** What the server finds by itself is told once; what somebody asked for is told every time. */
    private static AccidentEvent recheck(Accident accident, RecheckFile c, Occasion occasion) {
        Paper paper = accident.evidence().find(c.fileId()).orElseThrow(() -> FILE_UNKNOWN.broken("fileId"));
        isNotDestroyed(accident, paper.fileId());
        Wholeness found = c.found();
        if (found == null) throw FILE_UNKNOWN.broken("fileId");
        boolean broken = found != Wholeness.WHOLE;
        boolean news = broken != paper.broken() || !occasion.by().equals(Actor.SERVER);
        Require.that(news, FILE_IS_AS_IT_WAS, "fileId");
        return broken ? new FileFoundBroken(c.fileId(), found) : new FileFoundWhole(c.fileId());
    }

    static void isHeldBy(Paper paper, Occasion occasion) {
        Require.that(paper.holder().equals(occasion.by().id()), FILE_IS_IN_OTHER_HANDS, "fileId");
    }

    static void isOfferedTo(Paper paper, Occasion occasion) {
        Require.that(occasion.by().id().equals(paper.offeredTo()), FILE_IS_NOT_BEING_HANDED_TO_YOU, "fileId");
    }

    static Paper paper(Accident accident, String fileId) {
        Paper paper = accident.evidence().find(fileId).orElseThrow(() -> FILE_UNKNOWN.broken("fileId"));
        Require.that(!paper.withdrawn(), FILE_IS_WITHDRAWN, "fileId");
        isNotDestroyed(accident, fileId);
        return paper;
    }

    private static void isNotDestroyed(Accident accident, String fileId) {
        Require.that(!accident.retention().destroyed().contains(fileId), FILE_IS_DESTROYED, "fileId");
    }
}
