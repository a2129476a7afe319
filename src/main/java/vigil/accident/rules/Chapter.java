package vigil.accident.rules;

import java.util.List;
import java.util.Map;
import vigil.accident.AccidentCommand;
import vigil.accident.AccidentEvent;
import vigil.accident.chapters.Accident;
import vigil.kernel.Occasion;

/**
 * The decisions of one chapter.
 *
 * @param <C> the sealed family of its commands
 */
public interface Chapter<C extends AccidentCommand> {

    /**
     * What happens because of a command.
     *
     * @throws vigil.kernel.Refused when a rule is broken
     */
    List<AccidentEvent> decide(Accident accident, C command, Occasion occasion);

    /** For every command of the family, what stands against it whatever its fields; none is left out. */
    Map<Class<? extends C>, Hindrance> hindrances();
}
