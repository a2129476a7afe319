package vigil.casefile.answer;

import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vigil.casefile.CaseView;
import vigil.casefile.Changes;
import vigil.casefile.Changes.Change;
import vigil.casefile.ShowChanges;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Compares two foldings of the same case, field by field. */
@Component
class AnswerChanges implements Responder<ShowChanges, Changes> {

    private final AnswerCase cases;
    private final History history;
    private final JsonMapper json;

    AnswerChanges(AnswerCase cases, History history, JsonMapper json) {
        this.cases = cases;
        this.history = history;
        this.json = json;
    }

    @Override
    public Class<ShowChanges> question() {
        return ShowChanges.class;
    }

    @Override
    public Changes answer(ShowChanges question, Asker asker) {
        String number = question.number();
        long to = question.to() == null ? history.head() : question.to();
        CaseView later = cases.at(number, new Moments(null, to), asker);
        Map<String, String> after = fields(later);
        Moments from = new Moments(null, question.from());
        Map<String, String> before = history.existed(number, from) ? fields(cases.at(number, from, asker)) : Map.of();
        SortedSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        var changes = paths.stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .map(path -> new Change(path, before.get(path), after.get(path)))
                .toList();
        return new Changes(number, question.from(), to, later.completeTo(), changes);
    }

    private Map<String, String> fields(CaseView view) {
        return FlatFields.of(json.valueToTree(view));
    }
}
