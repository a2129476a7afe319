package vigil.papers.signing;

import static java.util.Objects.requireNonNullElse;
import static vigil.accident.AccidentRule.SUBJECT_MUST_NOT_NAME_A_PERSON;
import static vigil.accident.AccidentRule.TEXT_NAMES_NOBODY_OF_THE_CASE;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vigil.accident.CondolenceCommand.DraftLetter;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.PaperCommand.DraftPaper;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperCommand.RevisePaper;
import vigil.accident.PaperEvent.Registration;
import vigil.commands.Preparation;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.kernel.VietNam;
import vigil.papers.draft.CaseDocuments;
import vigil.papers.draft.CaseDocuments.Found;
import vigil.papers.draft.NamesOnPaper;
import vigil.papers.draft.NamesOnPaper.Names;
import vigil.papers.draft.Proposals;
import vigil.papers.draft.Proposals.Proposal;

/**
 * Completes a draft from the facts of the case, and takes the names of persons out of its text: they are put in again on
 * paper, as long as the person is not forgotten.
 */
@Component
@Order(DraftsFromFacts.BEFORE_TEXTS_ARE_GIVEN_THEIR_OWNERS)
class DraftsFromFacts implements Preparation {

    static final int BEFORE_TEXTS_ARE_GIVEN_THEIR_OWNERS = 50;

    private final EventHistory history;
    private final NamesOnPaper persons;
    private final Proposals proposals;
    private final Clock clock;

    DraftsFromFacts(EventHistory history, NamesOnPaper persons, Proposals proposals, Clock clock) {
        this.history = history;
        this.persons = persons;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof DraftPaper || command instanceof RevisePaper || command instanceof DraftLetter;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        CaseDocuments documents = new CaseDocuments(history.stream(stream));
        Names names = persons.of(documents.facts(), Long.MAX_VALUE);
        Command worded = switch (command) {
            case DraftPaper c -> worded(c, documents, names, by);
            case RevisePaper c -> worded(c, documents, names, by);
            case DraftLetter c -> new DraftLetter(c.relativeId(), without(c.text(), names), c.template(), c.whyAnother());
            default -> command;
        };
        return new Prepared(worded, List.of());
    }

    private DraftPaper worded(DraftPaper c, CaseDocuments documents, Names names, Actor by) {
        if (c.kind() == PaperKind.CONDOLENCE_LETTER) return c;
        Proposal proposed = proposed(c, documents, by);
        Confidential text = c.text() == null ? Confidential.of(proposed.text()) : c.text();
        return new DraftPaper(
                c.kind(),
                nameless(requireNonNullElse(c.subject(), proposed.subject()), names),
                c.urgency() == null && c.kind() == PaperKind.TELEGRAM ? Urgency.HOA_TOC : c.urgency(),
                without(unnamed(requireNonNullElse(c.to(), proposed.to()), documents, by), names),
                without(requireNonNullElse(c.copies(), proposed.copies()), names),
                without(text, names),
                c.amends(),
                c.amending());
    }

    private Proposal proposed(DraftPaper c, CaseDocuments documents, Actor by) {
        String office = Registration.officeOf(by);
        var today = VietNam.dateOf(clock.instant());
        Found target = c.amends() == null ? null : documents.find(c.amends()).orElse(null);
        return target == null || c.amending() == null
                ? proposals.of(c.kind(), documents.facts(), office, today)
                : proposals.amending(c.kind(), target, c.amending(), office, today);
    }

    private RevisePaper worded(RevisePaper c, CaseDocuments documents, Names names, Actor by) {
        return new RevisePaper(
                c.paperId(),
                c.subject() == null ? null : nameless(c.subject(), names),
                c.urgency(),
                without(unnamed(c.to(), documents, by), names),
                without(c.copies(), names),
                without(c.text(), names));
    }

    /** The subject stands in the book, in clear, for everybody to read. */
    private static String nameless(String subject, Names names) {
        String without = names.outOf(subject);
        if (Names.mentions(without)) throw SUBJECT_MUST_NOT_NAME_A_PERSON.broken("subject");
        return without;
    }

    private static @Nullable List<String> without(@Nullable List<String> lines, Names names) {
        return lines == null ? null : lines.stream().map(names::outOf).toList();
    }

    /** Whom a paper goes to is kept in clear, so without what the establishment is called. */
    private @Nullable List<String> unnamed(@Nullable List<String> lines, CaseDocuments documents, Actor by) {
        return lines == null ? null : proposals.unnamed(lines, documents.facts(), Registration.officeOf(by));
    }

    private static @Nullable Confidential without(@Nullable Confidential text, Names names) {
        if (!(text instanceof Confidential.Open open)) return text;
        String nameless = names.outOf(open.text());
        names.stranger(nameless).ifPresent(id -> {
            throw TEXT_NAMES_NOBODY_OF_THE_CASE.brokenBecause(List.of(id), "text");
        });
        return Confidential.of(nameless);
    }
}
