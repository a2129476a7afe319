package vigil.testing.jar;

import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command;
import vigil.kernel.Decider;
import vigil.kernel.Event;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.kernel.Rule;

/** A jar of coins: the smallest thing with a province, a rule and nested families, to try the platform on. */
public final class Jar implements Decider<Jar.State, Jar.JarCommand, Jar.JarEvent> {

    /** What may be asked of a jar. */
    public sealed interface JarCommand extends Command {}

    /** A chapter of its own, so that the family is nested. */
    public sealed interface Filling extends JarCommand {}

    @AllowedTo({OFFICER, PROVINCIAL})
    public record PutUp(String province) implements JarCommand {}

    @AllowedTo({OFFICER, PROVINCIAL})
    public record PutIn(int coins) implements Filling {}

    @AllowedTo({OFFICER, PROVINCIAL})
    public record PourOver(String into, int coins) implements Filling {}

    @AllowedTo(LEADER)
    public record Seal() implements JarCommand {}

    /** What can happen to a jar. */
    public sealed interface JarEvent extends Event {}

    public record JarPutUp(String province) implements JarEvent {}

    public record CoinsPutIn(int coins) implements JarEvent {}

    public record CoinsTaken(int coins) implements JarEvent {}

    public record JarSealed() implements JarEvent {}

    /** What stands against it. */
    public enum JarRule implements Rule {
        JAR_EXISTS,
        JAR_IS_SEALED,
        COINS_MUST_BE_THERE
    }

    public record State(String province, int coins, boolean isSealed) {}

    @Override
    public String streamType() {
        return "jar";
    }

    @Override
    public Class<JarCommand> commands() {
        return JarCommand.class;
    }

    @Override
    public Class<JarEvent> events() {
        return JarEvent.class;
    }

    @Override
    public State initial() {
        return new State("", 0, false);
    }

    @Override
    public List<JarEvent> decide(State state, JarCommand command, Occasion occasion) {
        hindrance(state, command.getClass(), occasion).ifPresent(refused -> {
            throw refused;
        });
        return switch (command) {
            case PutUp up -> List.of(new JarPutUp(up.province()));
            case PutIn in when in.coins() > 0 -> List.of(new CoinsPutIn(in.coins()));
            case PutIn _ -> throw JarRule.COINS_MUST_BE_THERE.broken("coins");
            case PourOver over when over.coins() <= state.coins() -> List.of(new CoinsTaken(over.coins()));
            case PourOver _ -> throw JarRule.COINS_MUST_BE_THERE.broken("coins");
            case Seal _ -> List.of(new JarSealed());
        };
    }

    @Override
    public State evolve(State state, JarEvent event) {
        return switch (event) {
            case JarPutUp up -> new State(up.province(), 0, false);
            case CoinsPutIn in -> new State(state.province(), state.coins() + in.coins(), state.isSealed());
            case CoinsTaken taken -> new State(state.province(), state.coins() - taken.coins(), state.isSealed());
            case JarSealed _ -> new State(state.province(), state.coins(), true);
        };
    }

    @Override
    public Optional<String> unit(State state, LocalDate today) {
        return Optional.of(state.province());
    }

    @Override
    public Optional<Refused> hindrance(State state, Class<? extends JarCommand> command, Occasion occasion) {
        if (command == PutUp.class && !state.province().isEmpty()) return Optional.of(JarRule.JAR_EXISTS.broken());
        return state.isSealed() ? Optional.of(JarRule.JAR_IS_SEALED.broken()) : Optional.empty();
    }
}
