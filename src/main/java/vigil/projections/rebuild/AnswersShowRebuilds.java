package vigil.projections.rebuild;

import org.springframework.stereotype.Component;
import vigil.projections.Freshness;
import vigil.projections.ShowRebuilds;
import vigil.projections.ShowRebuilds.Overview;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Reads the newest reports. */
@Component
class AnswersShowRebuilds implements Responder<ShowRebuilds, Overview> {

    private static final int MOST = 100;

    private final RebuildBook book;
    private final Freshness freshness;

    AnswersShowRebuilds(RebuildBook book, Freshness freshness) {
        this.book = book;
        this.freshness = freshness;
    }

    @Override
    public Class<ShowRebuilds> question() {
        return ShowRebuilds.class;
    }

    @Override
    public Overview answer(ShowRebuilds question, Asker asker) {
        return new Overview(freshness.overview().marks(), book.newest(MOST));
    }
}
