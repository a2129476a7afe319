package vigil.syntheses;

import static vigil.syntheses.SynthesisRule.NOTHING_CORRECTED;
import static vigil.syntheses.SynthesisRule.NO_PROVINCE_OF_THAT_DAY;
import static vigil.syntheses.SynthesisRule.PERIOD_NOT_OVER;
import static vigil.syntheses.SynthesisRule.SENT_IN_THE_FUTURE;
import static vigil.syntheses.SynthesisRule.SYNTHESIS_ALREADY_SUBMITTED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.kernel.Decider;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.syntheses.SynthesisCommand.CorrectSynthesis;
import vigil.syntheses.SynthesisCommand.SubmitSynthesis;
import vigil.syntheses.SynthesisEvent.SynthesisCorrected;
import vigil.syntheses.SynthesisEvent.SynthesisSubmitted;

/** Decides about one province's synthesis of one period. */
public final class SynthesisDecider
        implements Decider<Optional<SynthesisSubmitted>, SynthesisCommand, SynthesisEvent> {

    private final Law law;

    public SynthesisDecider(Law law) {
        this.law = law;
    }

    @Override
    public String streamType() {
        return "synthesis";
    }

    @Override
    public Class<SynthesisCommand> commands() {
        return SynthesisCommand.class;
    }

    @Override
    public Class<SynthesisEvent> events() {
        return SynthesisEvent.class;
    }

    @Override
    public Optional<SynthesisSubmitted> initial() {
        return Optional.empty();
    }

    @Override
    public Optional<SynthesisSubmitted> evolve(Optional<SynthesisSubmitted> state, SynthesisEvent event) {
        return switch (event) {
            case SynthesisSubmitted e -> Optional.of(e);
            case SynthesisCorrected e -> state.map(known -> new SynthesisSubmitted(
                    known.period(), known.provinceCode(), known.sentOn(), known.symbol(), e.establishments()));
        };
    }

    @Override
    public Optional<String> unit(Optional<SynthesisSubmitted> state, LocalDate today) {
        return state.flatMap(known ->
                law.places().today(known.provinceCode(), known.period().last(), today));
    }

    @Override
    public List<SynthesisEvent> decide(
            Optional<SynthesisSubmitted> state, SynthesisCommand command, Occasion occasion) {
        hindrance(state, command.getClass(), occasion).ifPresent(refused -> {
            throw refused;
        });
        return List.of(switch (command) {
            case SubmitSynthesis c -> submitted(c, VietNam.dateOf(occasion.now()));
            case CorrectSynthesis c -> corrected(state.orElseThrow(), c);
        });
    }

    @Override
    public Optional<Refused> hindrance(
            Optional<SynthesisSubmitted> state, Class<? extends SynthesisCommand> command, Occasion occasion) {
        boolean again = command == SubmitSynthesis.class && state.isPresent();
        return again ? Optional.of(SYNTHESIS_ALREADY_SUBMITTED.broken()) : Optional.empty();
    }

    private SynthesisSubmitted submitted(SubmitSynthesis c, LocalDate today) {
        StatedChecks.check(c.period(), c.establishments(), law);
        if (!law.places().known(c.provinceCode(), c.period().last())) {
            throw NO_PROVINCE_OF_THAT_DAY.broken("provinceCode");
        }
        if (c.sentOn().isAfter(today)) throw SENT_IN_THE_FUTURE.broken("sentOn");
        if (!c.period().last().isBefore(c.sentOn())) throw PERIOD_NOT_OVER.broken("period", "sentOn");
        return new SynthesisSubmitted(c.period(), c.provinceCode(), c.sentOn(), c.symbol(), c.establishments());
    }

    private SynthesisCorrected corrected(SynthesisSubmitted state, CorrectSynthesis c) {
        StatedChecks.check(state.period(), c.establishments(), law);
        if (Set.copyOf(c.establishments()).equals(Set.copyOf(state.establishments()))) throw NOTHING_CORRECTED.broken("establishments");
        return new SynthesisCorrected(c.reason(), c.establishments());
    }
}
