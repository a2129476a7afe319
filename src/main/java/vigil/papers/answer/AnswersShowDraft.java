package vigil.papers.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.commands.StreamUnknown;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.papers.ShowDraft;
import vigil.papers.ShowDraft.Draft;
import vigil.papers.draft.CaseDocuments;
import vigil.papers.draft.CaseDocuments.Found;
import vigil.papers.draft.Composer;
import vigil.papers.draft.Document;
import vigil.papers.draft.Proposals.Proposal;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Opens the words of a paper for whoever may write on it or read it. */
@Component
class AnswersShowDraft implements Responder<ShowDraft, Draft> {

    private final EventHistory history;
    private final Composer composer;
    private final Drafts drafts;

    AnswersShowDraft(EventHistory history, Composer composer, Drafts drafts) {
        this.history = history;
        this.composer = composer;
        this.drafts = drafts;
    }

    @Override
    public Class<ShowDraft> question() {
        return ShowDraft.class;
    }

    @Override
    public Draft answer(ShowDraft question, Asker asker) {
        List<Recorded<Event>> stream = history.stream(question.number());
        Found paper = new CaseDocuments(stream)
                .find(question.documentId())
                .filter(found -> found.document().text() != null)
                .orElseThrow(() -> new StreamUnknown("no paper " + question.documentId()));
        Document document = paper.document();
        Proposal words = new Proposal(
                document.subject(), composer.to(paper), document.copies(), composer.words(document));
        return drafts.of(document.kind(), document.urgency(), words, stream);
    }
}
