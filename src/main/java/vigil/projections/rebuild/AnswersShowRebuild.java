package vigil.projections.rebuild;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.commands.StreamUnknown;
import vigil.projections.RebuildDifference;
import vigil.projections.RebuildReport;
import vigil.projections.ShowRebuild;
import vigil.projections.ShowRebuild.Found;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Reads one report and a page of its differences. */
@Component
class AnswersShowRebuild implements Responder<ShowRebuild, Found> {

    private final RebuildBook book;

    AnswersShowRebuild(RebuildBook book) {
        this.book = book;
    }

    @Override
    public Class<ShowRebuild> question() {
        return ShowRebuild.class;
    }

    @Override
    public Found answer(ShowRebuild question, Asker asker) {
        RebuildReport report =
                book.find(question.id()).orElseThrow(() -> new StreamUnknown("no rebuild is called " + question.id()));
        long differences = report.counts().differences();
        int pages = (int) Math.max(1, (differences + Tally.PAGE - 1) / Tally.PAGE);
        int page = Math.clamp(question.page(), 1, pages);
        List<RebuildDifference> found = book.differences(report.id(), page);
        return new Found(report, found, page, pages);
    }
}
