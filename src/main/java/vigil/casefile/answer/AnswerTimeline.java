package vigil.casefile.answer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vigil.accident.CondolenceEvent.LetterTakenOver;
import vigil.accident.CondolenceEvent.VisitTakenOver;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.casefile.SealedText;
import vigil.casefile.ShowTimeline;
import vigil.casefile.Timeline;
import vigil.casefile.timeline.TimelineFile;
import vigil.casefile.timeline.TimelineFile.Entry;
import vigil.casefile.timeline.TimelineFile.Field;
import vigil.casefile.timeline.TimelineFile.Type;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.kernel.VietNam;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with the timeline, in the reader's language and as far as the reader may see it. */
@Component
class AnswerTimeline implements Responder<ShowTimeline, Timeline> {

    /** Events that name another case, and the field in which they do. */
    private static final Map<String, String> OTHER_CASES =
            Map.of(
                    Names.of(AccidentMerged.class), "into", Names.of(LetterTakenOver.class), "fromCase",
                    Names.of(VisitTakenOver.class), "fromCase");

    private final History history;
    private final Opening opening;
    private final TimelineWords words;
    private final Elsewhere elsewhere;

    AnswerTimeline(History history, Opening opening, TimelineWords words, Elsewhere elsewhere) {
        this.history = history;
        this.opening = opening;
        this.words = words;
        this.elsewhere = elsewhere;
    }

    @Override
    public Class<ShowTimeline> question() {
        return ShowTimeline.class;
    }

    @Override
    public Timeline answer(ShowTimeline question, Asker asker) {
        Moments moment = new Moments(question.asOf(), question.position());
        var seen = history.timeline(question.number(), moment);
        TimelineFile file = opening.of(seen.view(), asker.by());
        LocalDate accident = accident(file);
        List<Timeline.Item> items = file.entries().stream()
                .map(entry -> words.item(shown(entry, asker.by()), accident))
                .toList();
        return new Timeline(file.number(), file.version(), seen.completeTo(), items);
    }

    /** As it is known at the moment that is looked at: the day may have been corrected. */
    private static LocalDate accident(TimelineFile file) {
        return file.entries().stream()
                .flatMap(entry -> entry.fields().stream())
                .filter(field -> field.path().equals("occurred.at"))
                .map(Field::value)
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .map(at -> VietNam.dateOf(OffsetDateTime.parse(at).toInstant()))
                .orElseThrow(() -> new IllegalStateException(file.number() + " says no day of the accident"));
    }

    private Entry shown(Entry entry, Actor reader) {
        Entry told = entry.fields().stream().anyMatch(AnswerTimeline::isFact) ? with(entry, this::told) : entry;
        String other = OTHER_CASES.get(entry.kind());
        boolean hides = told.fields().stream()
                .anyMatch(field -> field.path().equals(other) && elsewhere.hides(field.value(), reader));
        return hides ? with(told, field -> field.path().equals(other) ? hidden(field) : field) : told;
    }

    private static Entry with(Entry entry, UnaryOperator<Field> change) {
        return new Entry(
                entry.position(), entry.sequence(), entry.kind(), entry.group(), entry.computed(), entry.happened(),
                entry.recordedAt(), entry.by(), entry.role(),
                entry.fields().stream().map(change).toList(),
                entry.marks());
    }

    private static boolean isFact(Field field) {
        return field.text() != null && field.text().kind() == SealedText.Kind.FACT;
    }

    /** A fact is a value like those that are kept in clear. */
    private Field told(Field field) {
        SealedText text = field.text();
        if (text == null || !isFact(field)) return field;
        String told = text.text() == null ? words.say("answers.erased") : text.text();
        return new Field(field.path(), field.type(), null, told, null);
    }

    private Field hidden(Field field) {
        return new Field(field.path(), Type.TEXT, null, words.say("casefile.hidden-case"), null);
    }
}
