package vigil.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The pure rules of one kind of stream: no clock, no randomness, no input or output.
 *
 * @param <S> state folded from the stream; immutable
 * @param <C> sealed family of commands
 * @param <E> sealed family of events
 */
public interface Decider<S, C extends Command, E extends Event> {

    /** The kind of stream, stored with every event. */
    String streamType();

    /** The root of the commands. */
    Class<C> commands();

    /** The root of the events. */
    Class<E> events();

    /** The state before anything has happened. */
    S initial();

    /**
     * What happens because of a command.
     *
     * @throws Refused when a rule is broken; then nothing happens
     */
    List<E> decide(S state, C command, Occasion occasion);

    /** The state after an event; total, never refuses. */
    S evolve(S state, E event);

    /**
     * The code of the province in whose hands the stream is on a day (today's successor of an older unit); empty when
     * every province may act on it.
     */
    Optional<String> unit(S state, LocalDate today);

    /** The case whose scope holds for this stream too, when the stream is only a part of that case: a person of an accident. */
    default Optional<String> partOf(S state) {
        return Optional.empty();
    }

    /**
     * Why a type of command cannot be given now, whatever its fields; empty when it can. The same checks stand at the
     * beginning of {@link #decide}, so a page that offers a command and the decision agree.
     */
    Optional<Refused> hindrance(S state, Class<? extends C> command, Occasion occasion);
}
