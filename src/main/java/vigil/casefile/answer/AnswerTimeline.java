package vigil.casefile.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.casefile.ShowTimeline;
import vigil.casefile.Timeline;
import vigil.casefile.timeline.TimelineFile;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with the timeline, in the reader's language and as far as the reader may see it. */
@Component
class AnswerTimeline implements Responder<ShowTimeline, Timeline> {

    private final History history;
    private final Opening opening;
    private final TimelineWords words;

    AnswerTimeline(History history, Opening opening, TimelineWords words) {
        this.history = history;
        this.opening = opening;
        this.words = words;
    }

    @Override
    public Class<ShowTimeline> question() {
        return ShowTimeline.class;
    }

    @Override
    public Timeline answer(ShowTimeline question, Asker asker) {
        Moments moment = new Moments(question.asOf(), question.position());
        var seen = history.timeline(question.number(), moment, asker);
        TimelineFile file = opening.of(seen.view(), asker.by());
        List<Timeline.Item> items = file.entries().stream().map(words::item).toList();
        return new Timeline(file.number(), file.version(), seen.completeTo(), items);
    }
}
