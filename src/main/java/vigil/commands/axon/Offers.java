package vigil.commands.axon;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.commands.Leave;
import vigil.commands.Option;
import vigil.commands.Scope;
import vigil.commands.StreamUnknown;
import vigil.commands.axon.States.State;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Event;
import vigil.kernel.Family;
import vigil.kernel.Occasion;
import vigil.kernel.VietNam;
import vigil.security.Rights;

/** Says what an actor may see, and may do there now. */
@Component
final class Offers implements Scope {

    private final States states;
    private final Rights rights;
    private final Clock clock;
    private final Leave leave;

    Offers(States states, Rights rights, Clock clock, Leave leave) {
        this.states = states;
        this.rights = rights;
        this.clock = clock;
        this.leave = leave;
    }

    @Override
    public void check(String stream, Actor by) {
        visible(stream, by);
    }

    @Override
    public Optional<Instant> throughGlass(String stream, Actor by) {
        return covers(by, known(stream)) ? Optional.empty() : leave.until(stream, by);
    }

    @Override
    public long newest(String stream) {
        return states.of(stream).map(State::lastPosition).orElse(-1L);
    }

    /** The commands the actor's role may give, each with what stands against it; through the glass one only looks. */
    List<Option> on(String stream, Actor by) {
        State<?, ?, ?> state = visible(stream, by);
        return covers(by, state) ? options(state, new Occasion(stream, by, clock.instant())) : List.of();
    }

    private <S, C extends Command, E extends Event> List<Option> options(State<S, C, E> state, Occasion occasion) {
        return Family.records(state.decider().commands())
                .filter(command -> rights.permits(occasion.by(), command))
                .map(command -> new Option(
                        command,
                        state.decider()
                                .hindrance(state.state(), command, occasion)
                                .orElse(null)))
                .toList();
    }

    private State<?, ?, ?> visible(String stream, Actor by) {
        State<?, ?, ?> state = known(stream);
        if (!covers(by, state) && leave.until(stream, by).isEmpty()) throw new StreamUnknown(stream);
        return state;
    }

    private State<?, ?, ?> known(String stream) {
        return states.of(stream).orElseThrow(() -> new StreamUnknown(stream));
    }

    private <S> boolean covers(Actor by, State<S, ?, ?> state) {
        var today = VietNam.dateOf(clock.instant());
        return rights.covers(by, state.decider().unit(state.state(), today));
    }
}
