package vigil.publications.publishing;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vigil.commands.Preparation;
import vigil.eventlog.EventHistory;
import vigil.figures.Figures.Mark;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.publications.Notice;
import vigil.publications.PublicationCommand.PublishFigures;
import vigil.publications.PublicationRule;
import vigil.publications.ShowNotice;
import vigil.questions.Asker;
import vigil.questions.Questions;

/** Counts the tables before they are published: the position and the digest in the event are those of what was counted. */
@Component
final class Pinning implements Preparation {

    private final ObjectProvider<Questions> questions;
    private final EventHistory history;
    private final Editions editions;

    /** The door for questions is asked for late: the bus behind it carries commands too. */
    Pinning(ObjectProvider<Questions> questions, EventHistory history, Editions editions) {
        this.questions = questions;
        this.history = history;
        this.editions = editions;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof PublishFigures;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        PublishFigures publish = (PublishFigures) command;
        String first = editions.name(editions.series(publish), 1);
        if (publish.mark() == Mark.REVISED && history.stream(first).isEmpty()) {
            throw PublicationRule.REVISED_NEEDS_PROVISIONAL.broken("mark");
        }
        Asker asker = new Asker(by, history.head(), null);
        Notice notice = questions.getObject().ask(
                new ShowNotice(publish.period(), publish.province(), null, false), asker);
        return new Prepared(publish.pinned(notice.upTo(), notice.digest()), List.of());
    }
}
