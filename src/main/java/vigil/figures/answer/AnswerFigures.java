package vigil.figures.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vigil.figures.CountFigures;
import vigil.figures.Figures;
import vigil.figures.PublishedMarks;
import vigil.figures.answer.Grouping.Placed;
import vigil.figures.fold.CountedCase;
import vigil.figures.fold.CountedCase.Facts;
import vigil.figures.fold.FiguresProjection;
import vigil.kernel.Actor;
import vigil.kernel.VietNam;
import vigil.law.CodeLists.Kind;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with the counts of a period, as now or as they were known at a past moment. */
@Component
class AnswerFigures implements Responder<CountFigures, Figures> {

    private final ReadModels models;
    private final FiguresProjection projection;
    private final Counts counts;
    private final Clock clock;

    /** How accidents are grouped, and how final their counts are. */
    @Component
    record Counts(Grouping grouping, PublishedMarks marks) {}

    AnswerFigures(ReadModels models, FiguresProjection projection, Counts counts, Clock clock) {
        this.models = models;
        this.projection = projection;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public Class<CountFigures> question() {
        return CountFigures.class;
    }

    @Override
    public Figures answer(CountFigures question, Asker asker) {
        ReadModel<CountedCase> model = models.of(projection);
        if (asker.waitFor() != null) model.await(asker.waitFor());
        long completeTo = model.completeTo();
        Period period = Period.of(question.year(), question.half()).until(question.until());
        List<Placed> accidents = model.find(period.ever(), new Document("_id", 1), 0, 0).stream()
                .flatMap(counted -> placed(counted, period, question, asker.by()))
                .toList();
        return figures(question, accidents, completeTo);
    }

    private Stream<Placed> placed(CountedCase counted, Period period, CountFigures question, Actor by) {
        LocalDate today = VietNam.dateOf(clock.instant());
        Instant asOf = question.asOf();
        return (asOf == null ? Stream.of(counted.now()) : counted.at(asOf).stream())
                .filter(facts -> facts.counts() && period.contains(facts.occurredOn()))
                .filter(facts -> inScope(counted, facts, by, today))
                .map(facts -> counts.grouping().placed(counted.provinceCode(), facts, question.group(), today))
                .filter(placed ->
                        question.province() == null || question.province().equals(placed.code()));
    }

    /** A province sees the cases in its hands today, under whatever units it wants them counted. */
    private boolean inScope(CountedCase counted, Facts facts, Actor by, LocalDate today) {
        return by.limitedTo()
                .map(own -> counts.grouping().placed(counted.provinceCode(), facts, CountFigures.Group.TODAY, today)
                        .code()
                        .equals(own))
                .orElse(true);
    }

    private Figures figures(CountFigures question, List<Placed> placed, long completeTo) {
        Grouping grouping = counts.grouping();
        List<Facts> accidents = placed.stream().map(Placed::facts).toList();
        return new Figures(
                question.year(),
                question.half(),
                question.province(),
                question.asOf(),
                counts.marks().of(question.year(), question.half(), question.province(), question.asOf()),
                completeTo,
                Counting.of(accidents),
                grouping.byProvince(placed),
                grouping.byUnit(placed, VietNam.dateOf(clock.instant())),
                grouping.by(Kind.ESTABLISHMENT_TYPE, accidents, Facts::establishmentType),
                grouping.by(Kind.SECTOR, accidents, Facts::sector),
                grouping.by(Kind.INJURING_FACTOR, accidents, Facts::injuringFactor),
                grouping.by(Kind.CAUSE, accidents, Facts::mainCause));
    }
}
