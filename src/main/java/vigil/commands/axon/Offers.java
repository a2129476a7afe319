package vigil.commands.axon;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vigil.commands.Leave;
import vigil.commands.Option;
import vigil.commands.Scope;
import vigil.commands.StreamUnknown;
import vigil.commands.axon.States.State;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Command.GivenBeside;
import vigil.kernel.Event;
import vigil.kernel.Family;
import vigil.kernel.Occasion;
import vigil.kernel.VietNam;
import vigil.security.Rights;

/** Says what an actor may see, and may do there now. */
@Component
final class Offers implements Scope {

    /** Numbers of cases and ids of persons: what can be guessed. */
    private static final Pattern NAMES_OF_STREAMS = Pattern.compile("\\d{2}-\\d{4}-\\d{4,9}|person-[0-9a-f-]{36}");

    private final States states;
    private final Rights rights;
    private final Refusals refusals;
    private final Clock clock;
    private final Leave leave;

    /** What decides whether somebody sees a stream, and keeps that somebody did not. */
    @Component
    record Sight(Rights rights, Leave leave, Refusals refusals) {}

    Offers(States states, Sight sight, Clock clock) {
        this.states = states;
        this.rights = sight.rights();
        this.refusals = sight.refusals();
        this.leave = sight.leave();
        this.clock = clock;
    }

    @Override
    public void check(String stream, Actor by, String attempt) {
        visible(stream, by, attempt);
    }

    @Override
    public boolean covers(String stream, Actor by) {
        return states.of(stream).filter(state -> covers(by, stream, state)).isPresent();
    }

    @Override
    public Optional<Instant> throughGlass(String stream, Actor by) {
        return covers(by, stream, known(stream)) ? Optional.empty() : leave.until(stream, by);
    }

    @Override
    public void refused(String stream, Actor by, String attempt) {
        refusals.keep(stream, attempt, by);
    }

    @Override
    public long newest(String stream) {
        return states.of(stream).map(State::lastPosition).orElse(-1L);
    }

    /** The commands the actor's role may give, each with what stands against it; through the glass one only looks. */
    List<Option> on(String stream, Actor by) {
        State<?, ?, ?> state = visible(stream, by, "look-at-commands");
        return covers(by, stream, state)
                ? options(state, new Occasion(stream, by, clock.instant()))
                : List.of();
    }

    private <S, C extends Command, E extends Event> List<Option> options(State<S, C, E> state, Occasion occasion) {
        return Family.records(state.decider().commands())
                .filter(command -> !GivenBeside.class.isAssignableFrom(command) && rights.permits(occasion.by(), command))
                .map(command -> new Option(
                        command,
                        state.decider()
                                .hindrance(state.state(), command, occasion)
                                .orElse(null)))
                .toList();
    }

    private State<?, ?, ?> visible(String stream, Actor by, String attempt) {
        Optional<State<?, ?, ?>> found = states.of(stream).map(state -> state);
        if (found.isEmpty()) throw unknown(stream, by, attempt);
        State<?, ?, ?> state = found.get();
        if (covers(by, stream, state) || leave.until(stream, by).isPresent()) return state;
        refusals.keep(stream, attempt, by);
        throw new StreamUnknown(stream);
    }

    /** Kept like an attempt at one that exists: neither the log's length nor the time it takes tells which of two guesses was right. */
    private StreamUnknown unknown(String stream, Actor by, String attempt) {
        if (by.limited() && NAMES_OF_STREAMS.matcher(stream).matches()) refusals.keep(stream, attempt, by);
        return new StreamUnknown(stream);
    }

    private State<?, ?, ?> known(String stream) {
        return states.of(stream).orElseThrow(() -> new StreamUnknown(stream));
    }

    /** The newest state decides, also about everything that was before; a part of a case is where its case is. */
    private <S> boolean covers(Actor by, String stream, State<S, ?, ?> state) {
        if (!by.limited()) return true;
        Optional<String> whole = state.decider().partOf(state.state());
        if (whole.isPresent()) return covers(whole.get(), by);
        var today = VietNam.dateOf(clock.instant());
        return rights.covers(by, stream, state.decider().unit(state.state(), today));
    }
}
