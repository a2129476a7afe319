package vigil.publications.answer;

import org.springframework.stereotype.Component;
import vigil.publications.Notice;
import vigil.publications.Publication;
import vigil.publications.Reproduction;
import vigil.publications.ShowNotice;
import vigil.publications.ShowPublication;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with a publication, its tables counted again up to its position. */
@Component
class AnswerPublication implements Responder<ShowPublication, Reproduction> {

    private final Published published;
    private final AnswerNotice notices;

    AnswerPublication(Published published, AnswerNotice notices) {
        this.published = published;
        this.notices = notices;
    }

    @Override
    public Class<ShowPublication> question() {
        return ShowPublication.class;
    }

    @Override
    public Reproduction answer(ShowPublication question, Asker asker) {
        Publication publication = published.named(question.publication(), asker);
        Boolean wanted = question.hideSmall();
        boolean hideSmall = wanted == null ? publication.hideSmall() : wanted;
        Notice notice = notices.answer(
                new ShowNotice(
                        publication.period(), publication.province(), publication.pinnedTo(), hideSmall),
                new Asker(asker.by(), publication.pinnedTo(), null));
        boolean same = notice.upTo() == publication.pinnedTo() && notice.digest().equals(publication.digest());
        return new Reproduction(publication, notice, same);
    }
}
