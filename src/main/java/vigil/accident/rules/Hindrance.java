package vigil.accident.rules;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.accident.AccidentRule;
import vigil.accident.chapters.Accident;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;

/** Why a type of command cannot be given now; asked of the very checks that its decision makes. */
@FunctionalInterface
public interface Hindrance {

    /** What stands against the command, empty when it may be given. */
    Optional<Refused> of(Accident accident, Occasion occasion);

    /** Nothing in the state of an open case ever stands against the command. */
    static Hindrance never() {
        return (_, _) -> Optional.empty();
    }

    /** What a check says against it. */
    static Optional<Refused> from(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    /**
     * A command that needs something to act on: nothing stands against it as long as one candidate passes the check.
     * Otherwise the newest candidate says why not, and without any candidate the given rule.
     */
    static <T> Optional<Refused> unlessAny(Collection<T> candidates, AccidentRule ifThereIsNone, Consumer<T> check) {
        Optional<Refused> newest = Optional.of(ifThereIsNone.broken());
        for (T candidate : candidates) {
            newest = from(() -> check.accept(candidate));
            if (newest.isEmpty()) return newest;
        }
        return newest;
    }
}
