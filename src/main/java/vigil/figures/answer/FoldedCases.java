package vigil.figures.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vigil.figures.CountFigures;
import vigil.figures.FollowedCase;
import vigil.figures.FollowedCases;
import vigil.figures.fold.CountedCase;
import vigil.figures.fold.CountedCase.Facts;
import vigil.figures.fold.FiguresProjection;
import vigil.kernel.Actor;
import vigil.kernel.VietNam;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;

/** The followed cases out of the read model of the figures. */
@Component
class FoldedCases implements FollowedCases {

    private final ReadModels models;
    private final FiguresProjection projection;
    private final Grouping grouping;
    private final Clock clock;

    FoldedCases(ReadModels models, FiguresProjection projection, Grouping grouping, Clock clock) {
        this.models = models;
        this.projection = projection;
        this.grouping = grouping;
        this.clock = clock;
    }

    @Override
    public List<FollowedCase> occurred(LocalDate first, LocalDate last, long upTo, Actor by) {
        Period period = new Period(first, last);
        LocalDate today = VietNam.dateOf(clock.instant());
        return model().find(period.ever(), new Document("_id", 1), 0, 0).stream()
                .flatMap(counted -> counted(counted, period, upTo, today, by))
                .toList();
    }

    private Stream<FollowedCase> counted(
            CountedCase counted, Period period, long upTo, LocalDate today, Actor by) {
        return (upTo == NOW ? Stream.of(counted.now()) : counted.upTo(upTo).stream())
                .filter(facts -> facts.counts() && period.contains(facts.occurredOn()))
                .filter(facts -> inScope(counted, facts, today, by))
                .map(facts -> followed(counted, facts));
    }

    private boolean inScope(CountedCase counted, Facts facts, LocalDate today, Actor by) {
        return by.limitedTo()
                .map(own -> grouping.placed(counted.provinceCode(), facts, CountFigures.Group.TODAY, today)
                        .code()
                        .equals(own))
                .orElse(true);
    }

    private static FollowedCase followed(CountedCase counted, Facts facts) {
        return new FollowedCase(
                counted.number(),
                counted.provinceCode(),
                facts.occurredOn(),
                facts.employment(),
                facts.establishmentType(),
                facts.taxCode(),
                facts.sector(),
                facts.injuringFactor(),
                facts.mainCause(),
                facts.casualties().total() > 1,
                Counting.of(facts));
    }

    @Override
    public long completeTo() {
        return model().completeTo();
    }

    @Override
    public void await(long position) {
        model().await(position);
    }

    private ReadModel<CountedCase> model() {
        return models.of(projection);
    }
}
