package vigil.casefile.fold;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.accident.NoticeEvent.CompetenceAssessed;
import vigil.accident.NoticeEvent.FactsCorrected;
import vigil.accident.NoticeEvent.SeverityAssessed;
import vigil.casefile.FactsView;
import vigil.casefile.FactsView.Assessment;
import vigil.casefile.FactsView.Fact;
import vigil.casefile.FactsView.Step;
import vigil.casefile.FactsView.Workplace;
import vigil.casefile.SealedText;
import vigil.casefile.Trace;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** Facts and what the law makes of them. */
final class FactsFold {

    static final Assessment NOTHING_ASSESSED = new Assessment(null, null, null, null, List.of());

    private FactsFold() {}

    static FactsView opened(AccidentReported event) {
        return new FactsView(
                event.provinceCode(),
                event.occurred(),
                Fact.of(event.place()),
                Workplace.of(event.establishment()),
                event.employment(),
                event.sector(),
                event.injuringFactor(),
                SealedText.words(event.summary()),
                0);
    }

    static FactsView evolve(FactsView facts, AccidentEvent event) {
        if (!(event instanceof FactsCorrected e)) return facts;
        return new FactsView(
                facts.provinceCode(),
                requireNonNullElse(e.occurred(), facts.occurred()),
                e.place() == null ? facts.place() : Fact.of(e.place()),
                e.establishment() == null ? facts.establishment() : Workplace.of(e.establishment()),
                requireNonNullElse(e.employment(), facts.employment()),
                either(e.sector(), facts.sector()),
                either(e.injuringFactor(), facts.injuringFactor()),
                either(SealedText.words(e.summary()), facts.summary()),
                facts.corrections() + 1);
    }

    static Assessment assessed(Assessment before, AccidentEvent event, Recorded<? extends Event> recorded) {
        return switch (event) {
            case SeverityAssessed e ->
                new Assessment(
                        e.severity(),
                        e.basis(),
                        before.level(),
                        before.levelBasis(),
                        Lists.plus(before.history(), new Step(e.severity(), null, e.basis(), Trace.of(recorded))));
            case CompetenceAssessed e ->
                new Assessment(
                        before.severity(),
                        before.severityBasis(),
                        e.level(),
                        e.basis(),
                        Lists.plus(before.history(), new Step(null, e.level(), e.basis(), Trace.of(recorded))));
            default -> before;
        };
    }

    static <T> @Nullable T either(@Nullable T newer, @Nullable T older) {
        return newer == null ? older : newer;
    }
}
