package vigil.accident.chapters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent;
import vigil.accident.CondolenceEvent;
import vigil.accident.DirectiveEvent;
import vigil.accident.InvestigationEvent;
import vigil.accident.NoticeEvent;
import vigil.accident.PaperCommand.Amending;
import vigil.accident.PaperEvent;
import vigil.accident.PaperEvent.*;
import vigil.accident.chapters.Paper.Stage;

/** The official papers of the case, in the order of drafting. */
public record Papers(List<Paper> all) {

    public static final Papers NONE = new Papers(List.of());

    public Optional<Paper> find(String id) {
        return all.stream().filter(paper -> paper.id().equals(id)).findFirst();
    }

    public String nextId() {
        return "p" + (all.size() + 1);
    }

    Papers evolve(AccidentEvent event) {
        return switch (event) {
            case PaperEvent e -> evolve(e);
            case NoticeEvent _, CondolenceEvent _, InvestigationEvent _, DirectiveEvent _, ClosureEvent _ -> this;
        };
    }

    private Papers evolve(PaperEvent event) {
        return switch (event) {
            case PaperDrafted e -> with(Paper.of(e));
            case PaperRevised e -> with(e.paperId(), paper -> paper.revised(e));
            case PaperChecked e -> with(e.paperId(), paper -> paper.at(Stage.CHECKED));
            case PaperSigned e -> with(e.paperId(), paper -> paper.at(Stage.SIGNED));
            case PaperDiscarded e -> with(e.paperId(), paper -> paper.at(Stage.DISCARDED));
            case DocumentAmended e when e.amending() == Amending.CORRECTS -> this;
            case DocumentAmended e -> with(e.documentId(), paper -> paper.at(Stage.WITHDRAWN));
        };
    }

    private Papers with(Paper paper) {
        List<Paper> longer = new ArrayList<>(all);
        longer.add(paper);
        return new Papers(List.copyOf(longer));
    }

    private Papers with(String id, UnaryOperator<Paper> change) {
        return new Papers(
                all.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList());
    }
}
