package vigil.casefile.awaited;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent.*;
import vigil.accident.ClosureEvent;
import vigil.accident.CondolenceEvent.LetterChecked;
import vigil.accident.CondolenceEvent.LetterSigned;
import vigil.accident.CondolenceEvent.LetterWithdrawn;
import vigil.accident.DirectiveEvent.*;
import vigil.accident.DirectiveEvent;
import vigil.accident.InvestigationEvent.ExtensionGranted;
import vigil.accident.InvestigationEvent.ExtensionRefused;
import vigil.accident.InvestigationEvent.ExtensionRequested;
import vigil.accident.InvestigationEvent.MinutesPublished;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.accident.PaperEvent.*;
import vigil.accident.PaperEvent;
import vigil.casefile.FindAwaited.Awaited;
import vigil.casefile.FindAwaited.Matter;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** What waits for a leader: it begins when somebody made it ready, and ends when it was decided or has lost its object. */
final class AwaitedFold {

    private final List<Awaited> all;
    private final Recorded<? extends Event> recorded;

    private AwaitedFold(List<Awaited> all, Recorded<? extends Event> recorded) {
        this.all = all;
        this.recorded = recorded;
    }

    static List<Awaited> evolve(List<Awaited> all, AccidentEvent event, Recorded<? extends Event> recorded) {
        AwaitedFold fold = new AwaitedFold(all, recorded);
        return switch (event) {
            case PaperEvent e -> fold.paper(e);
            case DirectiveEvent e -> fold.directive(e);
            case ClosureEvent e -> fold.closure(e);
            case LetterChecked e -> fold.plus(Matter.LETTER, e.letterId(), Registration.CENTRAL, null, true);
            case LetterSigned e -> fold.without(Matter.LETTER, e.letterId());
            case LetterWithdrawn e -> fold.without(Matter.LETTER, e.letterId());
            case ExtensionRequested _ -> fold.plus(Matter.EXTENSION, null, null, null, true);
            case ExtensionGranted _, ExtensionRefused _, MinutesPublished _ -> fold.without(Matter.EXTENSION, null);
            case AccidentMerged _ -> List.of();
            default -> all;
        };
    }

    /** A draft is told of when it was checked; a paper that the employer signs never. */
    private List<Awaited> paper(PaperEvent event) {
        return switch (event) {
            case PaperDrafted e when !e.kind().employers() -> plus(Matter.PAPER, e.paperId(), e.office(), e.subject(), false);
            case PaperRevised e -> paper(e.paperId(), e.subject(), false);
            case PaperChecked e -> paper(e.paperId(), null, true);
            case PaperSigned e -> without(Matter.PAPER, e.paperId());
            case PaperDiscarded e -> without(Matter.PAPER, e.paperId());
            default -> all;
        };
    }

    private List<Awaited> paper(String paperId, @Nullable String subject, boolean ready) {
        return all.stream()
                .map(one -> is(one, Matter.PAPER, paperId)
                        ? made(Matter.PAPER, paperId, one.office(), subject == null ? one.about() : subject, ready)
                        : one)
                .toList();
    }

    private List<Awaited> directive(DirectiveEvent event) {
        return switch (event) {
            case DirectiveDrafted e -> plus(Matter.DIRECTIVE, e.directiveId(), Registration.CENTRAL, e.subject(), true);
            case DirectiveSigned e -> without(Matter.DIRECTIVE, e.directiveId());
            case DirectiveWithdrawn e -> without(Matter.DIRECTIVE, e.directiveId());
            case AnswerGraded e -> plus(Matter.GRADE, e.directiveId() + "/" + e.demandId(), null, null, true);
            case GradeConfirmed e -> without(Matter.GRADE, e.directiveId() + "/" + e.demandId());
            case AnswerReceived e -> without(Matter.GRADE, e.directiveId() + "/" + e.demandId());
            case DirectiveClosed e -> all.stream()
                    .filter(one -> one.matter() != Matter.GRADE || !Objects.toString(one.subject()).startsWith(e.directiveId() + "/"))
                    .toList();
            default -> all;
        };
    }

    private List<Awaited> closure(ClosureEvent event) {
        return switch (event) {
            case ClosureRequested _ -> plus(Matter.CLOSURE, null, null, null, true);
            case ClosureApproved _, ClosureRefused _ -> without(Matter.CLOSURE, null);
            case DestructionProposed e -> plus(Matter.DESTRUCTION, e.proposalId(), null, null, true);
            case DestructionWithdrawn e -> without(Matter.DESTRUCTION, e.proposalId());
            case DestructionRefused e -> without(Matter.DESTRUCTION, e.proposalId());
            case DestructionApproved e -> without(Matter.DESTRUCTION, e.proposalId());
            default -> all;
        };
    }

    /** The same thing waits once, since the newest time it was made ready. */
    private List<Awaited> plus(Matter matter, @Nullable String subject, @Nullable String office, @Nullable String about, boolean ready) {
        return Stream.concat(without(matter, subject).stream(), Stream.of(made(matter, subject, office, about, ready))).toList();
    }

    private Awaited made(Matter matter, @Nullable String subject, @Nullable String office, @Nullable String about, boolean ready) {
        return new Awaited(matter, subject, office, about, ready, recorded.recordedAt(), recorded.by());
    }

    private List<Awaited> without(Matter matter, @Nullable String subject) {
        return all.stream().filter(one -> !is(one, matter, subject)).toList();
    }

    private static boolean is(Awaited one, Matter matter, @Nullable String subject) {
        return one.matter() == matter && Objects.equals(one.subject(), subject);
    }
}
