package vigil.papers.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceEvent.LetterChecked;
import vigil.accident.CondolenceEvent.LetterDrafted;
import vigil.accident.CondolenceEvent.LetterSigned;
import vigil.accident.CondolenceEvent.LetterWithdrawn;
import vigil.accident.DirectiveCommand;
import vigil.accident.DirectiveEvent.DirectiveDrafted;
import vigil.accident.DirectiveEvent.DirectiveSigned;
import vigil.accident.DirectiveEvent.DirectiveWithdrawn;
import vigil.accident.PaperCommand.Amending;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperEvent;
import vigil.accident.PaperEvent.*;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.papers.PaperView;
import vigil.papers.PaperView.Amended;
import vigil.papers.PaperView.Amends;
import vigil.papers.PaperView.PaperState;
import vigil.papers.PaperView.Step;
import vigil.papers.PaperView.PaperStep;
import vigil.papers.book.States;

/** The list of a case's documents, folded from its events. */
final class PaperFold {

    private final Map<String, PaperView> documents = new LinkedHashMap<>();

    static List<PaperView> of(List<Recorded<Event>> stream) {
        PaperFold fold = new PaperFold();
        stream.forEach(fold::hear);
        return List.copyOf(fold.documents.values());
    }

    private void hear(Recorded<Event> recorded) {
        switch (recorded.event()) {
            case PaperEvent e -> paper(e, recorded);
            case LetterDrafted e ->
                draft(e.letterId(), PaperKind.CONDOLENCE_LETTER, Registration.CENTRAL, "", null, recorded);
            case LetterChecked e -> step(e.letterId(), PaperState.CHECKED, PaperStep.CHECKED, recorded);
            case LetterSigned e -> signed(e.letterId(), e.registration(), recorded);
            case LetterWithdrawn e -> withdrawn(e.letterId(), recorded);
            case DirectiveDrafted e -> {
                boolean telegram = e.kind() == DirectiveCommand.Kind.TELEGRAM;
                PaperKind kind = telegram ? PaperKind.TELEGRAM : PaperKind.OFFICIAL_LETTER;
                draft(e.directiveId(), kind, Registration.CENTRAL, e.subject(), null, recorded);
            }
            case DirectiveSigned e -> signed(e.directiveId(), e.registration(), recorded);
            case DirectiveWithdrawn e -> withdrawn(e.directiveId(), recorded);
            default -> {
                // nothing about documents
            }
        }
    }

    private void paper(PaperEvent event, Recorded<Event> recorded) {
        switch (event) {
            case PaperDrafted e -> {
                String of = e.amends();
                Amending how = e.amending();
                Amends amends = of == null || how == null ? null : new Amends(of, how);
                draft(e.paperId(), e.kind(), e.office(), e.subject(), amends, recorded);
            }
            case PaperRevised e -> {
                step(e.paperId(), PaperState.DRAFTED, PaperStep.REVISED, recorded);
                change(e.paperId(), p -> with(p, e.subject(), p.state(), p.steps(), p.amended()));
            }
            case PaperChecked e -> step(e.paperId(), PaperState.CHECKED, PaperStep.CHECKED, recorded);
            case PaperSigned e -> signed(e.paperId(), e.registration(), recorded);
            case PaperDiscarded e -> step(e.paperId(), PaperState.DISCARDED, PaperStep.DISCARDED, recorded);
            case DocumentAmended e -> change(e.documentId(), p -> with(
                    p, p.subject(), States.after(e), p.steps(),
                    plus(p.amended(), new Amended(e.amending(), e.through(), e.symbol()))));
        }
    }

    private void draft(
            String id, PaperKind kind, String office, String subject, @Nullable Amends amends, Recorded<Event> at) {
        documents.put(id, new PaperView(
                id, kind, office, "", subject, PaperState.DRAFTED, List.of(step(PaperStep.DRAFTED, at)),
                null, null, null, null, amends, List.of()));
    }

    private void signed(String id, @Nullable Registration as, Recorded<Event> recorded) {
        step(id, PaperState.SIGNED, PaperStep.SIGNED, recorded);
        if (as == null) return;
        change(id, p -> new PaperView(
                p.documentId(), p.kind(), p.office(), p.officeName(), p.subject(), p.state(), p.steps(),
                as.symbol(), as.number(), as.signedOn(), as.sha256(), p.amends(), p.amended()));
    }

    /** What another document has already replaced or withdrawn keeps the word of that document. */
    private void withdrawn(String id, Recorded<Event> recorded) {
        change(id, p -> with(
                p,
                p.subject(),
                p.state() == PaperState.REPLACED ? PaperState.REPLACED : PaperState.WITHDRAWN,
                plus(p.steps(), step(PaperStep.WITHDRAWN, recorded)),
                p.amended()));
    }

    private void step(String id, PaperState state, PaperStep kind, Recorded<Event> recorded) {
        change(id, p -> with(p, p.subject(), state, plus(p.steps(), step(kind, recorded)), p.amended()));
    }

    private void change(String id, UnaryOperator<PaperView> change) {
        documents.computeIfPresent(id, (_, before) -> change.apply(before));
    }

    private static Step step(PaperStep kind, Recorded<Event> recorded) {
        return new Step(kind, recorded.by(), recorded.recordedAt());
    }

    private static PaperView with(
            PaperView p, String subject, PaperState state, List<Step> steps, List<Amended> amended) {
        return new PaperView(
                p.documentId(), p.kind(), p.office(), p.officeName(), subject, state, steps,
                p.symbol(), p.running(), p.signedOn(), p.sha256(), p.amends(), amended);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}
