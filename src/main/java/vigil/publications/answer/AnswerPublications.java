package vigil.publications.answer;

import org.springframework.stereotype.Component;
import vigil.publications.FindPublications;
import vigil.publications.PublicationList;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with all publications. */
@Component
class AnswerPublications implements Responder<FindPublications, PublicationList> {

    private final Published published;

    AnswerPublications(Published published) {
        this.published = published;
    }

    @Override
    public Class<FindPublications> question() {
        return FindPublications.class;
    }

    @Override
    public PublicationList answer(FindPublications question, Asker asker) {
        if (asker.waitFor() != null) published.model().await(asker.waitFor());
        long completeTo = published.model().completeTo();
        return new PublicationList(published.all(), completeTo);
    }
}
