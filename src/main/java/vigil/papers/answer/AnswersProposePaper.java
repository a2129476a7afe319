package vigil.papers.answer;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperEvent.Registration;
import vigil.commands.StreamUnknown;
import vigil.eventlog.EventHistory;
import vigil.kernel.VietNam;
import vigil.papers.ProposePaper;
import vigil.papers.ShowDraft.Draft;
import vigil.papers.draft.CaseDocuments;
import vigil.papers.draft.Proposals;
import vigil.papers.draft.Proposals.Proposal;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Proposes a paper from the facts of the case. */
@Component
class AnswersProposePaper implements Responder<ProposePaper, Draft> {

    private final EventHistory history;
    private final Proposals proposals;
    private final Drafts drafts;
    private final Clock clock;

    AnswersProposePaper(EventHistory history, Proposals proposals, Drafts drafts, Clock clock) {
        this.history = history;
        this.proposals = proposals;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public Class<ProposePaper> question() {
        return ProposePaper.class;
    }

    @Override
    public Draft answer(ProposePaper question, Asker asker) {
        CaseDocuments documents = new CaseDocuments(history.stream(question.number()));
        Proposal proposal = proposal(question, documents, Registration.officeOf(asker.by()));
        Urgency urgency = question.kind() == PaperKind.TELEGRAM ? Urgency.HOA_TOC : Urgency.NORMAL;
        return drafts.of(question.kind(), urgency, proposal, documents.stream());
    }

    private Proposal proposal(ProposePaper question, CaseDocuments documents, String office) {
        LocalDate today = VietNam.dateOf(clock.instant());
        String amends = question.amends();
        var amending = question.amending();
        if (amends == null || amending == null) {
            return proposals.of(question.kind(), documents.facts(), office, today);
        }
        var target = documents.find(amends).orElseThrow(() -> new StreamUnknown("no document " + amends));
        return proposals.amending(question.kind(), target, amending, office, today);
    }
}
