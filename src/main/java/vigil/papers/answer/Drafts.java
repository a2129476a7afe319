package vigil.papers.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.PaperCommand.PaperKind;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.papers.ShowDraft.Draft;
import vigil.papers.ShowDraft.Person;
import vigil.papers.draft.CaseFacts;
import vigil.papers.draft.NamesOnPaper;
import vigil.papers.draft.NamesOnPaper.Names;
import vigil.papers.draft.Proposals.Proposal;

/** Lays words beside what their writer needs: the version seen, and whom the text may name by id. */
@Component
class Drafts {

    private final NamesOnPaper persons;

    Drafts(NamesOnPaper persons) {
        this.persons = persons;
    }

    Draft of(PaperKind kind, Urgency urgency, Proposal words, List<Recorded<Event>> stream) {
        Names names = persons.of(CaseFacts.of(stream), Long.MAX_VALUE);
        List<Person> named = names.initials().entrySet().stream()
                .map(entry -> new Person(entry.getKey(), entry.getValue()))
                .toList();
        return new Draft(
                kind, words.subject(), urgency, words.to(), words.copies(), words.text(), stream.size(), named);
    }
}
