package vigil.commands.axon;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
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

    Offers(States states, Rights rights, Clock clock) {
        this.states = states;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public void check(String stream, Actor by) {
        visible(stream, by);
    }

    @Override
    public long newest(String stream) {
        return states.of(stream).map(State::lastPosition).orElse(-1L);
    }

    /** The commands the actor's role may give, each with what stands against it. */
    List<Option> on(String stream, Actor by) {
        return options(visible(stream, by), new Occasion(stream, by, clock.instant()));
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
        return states.of(stream)
                .filter(state -> covers(by, state))
                .orElseThrow(() -> new StreamUnknown(stream));
    }

    private <S> boolean covers(Actor by, State<S, ?, ?> state) {
        var today = VietNam.dateOf(clock.instant());
        return rights.covers(by, state.decider().unit(state.state(), today));
    }
}
