package vigil.accident.papers;

import static java.util.Objects.requireNonNullElse;
import static vigil.accident.AccidentRule.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.PaperCommand;
import vigil.accident.PaperCommand.*;
import vigil.accident.PaperEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Paper;
import vigil.accident.chapters.Paper.Amends;
import vigil.accident.chapters.Paper.Content;
import vigil.accident.rules.Chapter;
import vigil.accident.rules.Hindrance;
import vigil.accident.rules.Require;
import vigil.kernel.Confidential;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;

/** Decides about official papers: written by one, checked by another, signed by the office, never changed afterwards. */
public final class PaperRules implements Chapter<PaperCommand> {

    private final Amendments amendments = new Amendments();

    @Override
    public Map<Class<? extends PaperCommand>, Hindrance> hindrances() {
        Map<Class<? extends PaperCommand>, Hindrance> all = new HashMap<>();
        all.put(DraftPaper.class, Hindrance.never());
        all.put(RevisePaper.class, (accident, occasion) ->
                against(accident, paper -> mayBeWrittenOn(paper, occasion)));
        all.put(CheckPaper.class, (accident, occasion) -> against(accident, paper -> mayBeChecked(paper, occasion)));
        all.put(SignPaper.class, (accident, occasion) ->
                against(accident, paper -> mayBeSigned(accident, paper, occasion)));
        all.put(DiscardPaper.class, (accident, occasion) ->
                against(accident, paper -> mayBeWrittenOn(paper, occasion)));
        return all;
    }

    private static Optional<Refused> against(Accident accident, Consumer<Paper> check) {
        return Hindrance.unlessAny(accident.papers().all(), PAPER_UNKNOWN, check);
    }

    @Override
    public List<AccidentEvent> decide(Accident accident, PaperCommand command, Occasion occasion) {
        return switch (command) {
            case DraftPaper c -> List.of(draft(accident, c, occasion));
            case RevisePaper c -> List.of(revise(accident, c, occasion));
            case CheckPaper c -> List.of(check(accident, c, occasion));
            case SignPaper c -> sign(accident, c, occasion);
            case DiscardPaper c -> List.of(discard(accident, c, occasion));
        };
    }

    private PaperDrafted draft(Accident accident, DraftPaper c, Occasion occasion) {
        Require.that(c.kind() != PaperKind.CONDOLENCE_LETTER, LETTERS_TO_FAMILIES_ARE_DRAFTED_AS_LETTERS, "kind");
        String office = Registration.officeOf(occasion.by());
        belongs(c.kind(), office);
        Require.that((c.amends() == null) == (c.amending() == null), AMENDING_MUST_BE_SAID_WHOLE, "amends", "amending");
        if (c.amends() != null && c.amending() != null) {
            amendments.allow(accident, c.kind(), new Amends(c.amends(), c.amending()));
        }
        Content content = content(c);
        return new PaperDrafted(
                accident.papers().nextId(), c.kind(), office,
                content.subject(), content.urgency(), content.to(), content.copies(), content.text(),
                c.amends(), c.amending(), occasion.by().id());
    }

    /** The province sets up its own team and reports to the ministry; the centre sets up the central one. */
    private static void belongs(PaperKind kind, String office) {
        boolean right = switch (kind) {
            case PROVINCIAL_TEAM, QUICK_REPORT -> !office.equals(Registration.CENTRAL);
            case CENTRAL_TEAM -> office.equals(Registration.CENTRAL);
            default -> true;
        };
        Require.that(right, PAPER_BELONGS_TO_ANOTHER_OFFICE, "kind");
    }

    private static Content content(DraftPaper c) {
        return new Content(
                said(c.subject()),
                requireNonNullElse(c.urgency(), Urgency.NORMAL),
                requireNonNullElse(c.to(), List.of()),
                requireNonNullElse(c.copies(), List.of()),
                written(c.text()));
    }

    private static String said(@Nullable String subject) {
        if (subject == null || subject.isBlank()) throw SUBJECT_MUST_BE_GIVEN.broken("subject");
        return subject.strip();
    }

    private static Confidential written(@Nullable Confidential text) {
        if (text == null || Require.blank(text)) throw TEXT_MUST_BE_GIVEN.broken("text");
        return text;
    }

    private static PaperRevised revise(Accident accident, RevisePaper c, Occasion occasion) {
        Paper paper = paper(accident, c.paperId());
        mayBeWrittenOn(paper, occasion);
        Content before = paper.content();
        return new PaperRevised(
                paper.id(),
                said(requireNonNullElse(c.subject(), before.subject())),
                requireNonNullElse(c.urgency(), before.urgency()),
                requireNonNullElse(c.to(), before.to()),
                requireNonNullElse(c.copies(), before.copies()),
                written(requireNonNullElse(c.text(), before.text())),
                occasion.by().id());
    }

    private static void mayBeWrittenOn(Paper paper, Occasion occasion) {
        isNotSigned(paper);
        Require.that(Registration.officeOf(occasion.by()).equals(paper.office()), PAPER_BELONGS_TO_ANOTHER_OFFICE, "paperId");
    }

    private static void isNotSigned(Paper paper) {
        switch (paper.stage()) {
            case DRAFTED, CHECKED -> {}
            case SIGNED, WITHDRAWN -> throw SIGNED_PAPER_IS_NEVER_CHANGED.broken("paperId");
            case DISCARDED -> throw PAPER_IS_DISCARDED.broken("paperId");
        }
    }

    private static PaperChecked check(Accident accident, CheckPaper c, Occasion occasion) {
        Paper paper = paper(accident, c.paperId());
        mayBeChecked(paper, occasion);
        return new PaperChecked(paper.id(), c.remarks(), occasion.by().id());
    }

    private static void mayBeChecked(Paper paper, Occasion occasion) {
        mayBeWrittenOn(paper, occasion);
        Require.that(paper.stage() != Paper.Stage.CHECKED, PAPER_ALREADY_CHECKED, "paperId");
        Require.that(!paper.authors().contains(occasion.by().id()), CHECKER_MUST_NOT_BE_DRAFTER, "paperId");
    }

    private List<AccidentEvent> sign(Accident accident, SignPaper c, Occasion occasion) {
        Paper paper = paper(accident, c.paperId());
        mayBeSigned(accident, paper, occasion);
        suits(c.capacity(), paper);
        Registration registration = c.registration();
        if (registration == null) throw SIGNATURE_NEEDS_A_PLACE_IN_THE_BOOK.broken();
        PaperSigned signed = new PaperSigned(paper.id(), registration, occasion.by().id());
        return amendments.carriedOut(signed, paper.amends());
    }

    private void mayBeSigned(Accident accident, Paper paper, Occasion occasion) {
        isNotSigned(paper);
        Require.that(!paper.kind().employers(), EMPLOYER_SIGNS_THIS_FORM, "paperId");
        Require.that(paper.stage() == Paper.Stage.CHECKED, PAPER_MUST_BE_CHECKED_FIRST, "paperId");
        Require.that(!paper.authors().contains(occasion.by().id()), SIGNER_MUST_NOT_BE_DRAFTER, "paperId");
        Require.that(Registration.officeOf(occasion.by()).equals(paper.office()), SIGNER_MUST_BELONG_TO_THE_OFFICE, "paperId");
        Amends amends = paper.amends();
        if (amends != null) amendments.allow(accident, paper.kind(), amends);
    }

    /** Only the centre signs for the minister, and the central team is set up in the minister's name (Law, Art. 35). */
    private static void suits(Capacity capacity, Paper paper) {
        boolean minister = capacity == Capacity.MINISTER || capacity == Capacity.VICE_MINISTER;
        Require.that(!minister || paper.office().equals(Registration.CENTRAL), CAPACITY_DOES_NOT_BELONG_TO_THE_OFFICE, "capacity");
        boolean central = paper.kind() == PaperKind.CENTRAL_TEAM;
        Require.that(!central || minister, MINISTER_SETS_UP_THE_CENTRAL_TEAM, "capacity");
    }

    private static PaperDiscarded discard(Accident accident, DiscardPaper c, Occasion occasion) {
        Require.reason(c.reason());
        Paper paper = paper(accident, c.paperId());
        mayBeWrittenOn(paper, occasion);
        return new PaperDiscarded(paper.id(), c.reason(), occasion.by().id());
    }

    private static Paper paper(Accident accident, String id) {
        return accident.papers().find(id).orElseThrow(() -> PAPER_UNKNOWN.broken("paperId"));
    }
}
