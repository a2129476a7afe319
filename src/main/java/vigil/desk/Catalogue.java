package vigil.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vigil.accident.AccidentCommand;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.kernel.Command;
import vigil.kernel.Command.GivenBeside;
import vigil.kernel.Family;
import vigil.people.PersonCommand;

/** The commands that may be given from outside on a case or a person that exists, by name. */
public final class Catalogue {

    private static final Map<String, Class<? extends AccidentCommand>> OF_A_CASE =
            given(Family.byName(AccidentCommand.class), type -> type != ReportAccident.class);

    private static final Map<String, Class<? extends PersonCommand>> OF_A_PERSON =
            given(Family.byName(PersonCommand.class), _ -> true);

    private Catalogue() {}

    /** Commands of an accident that has been reported, in the order of the chapters. */
    public static Map<String, Class<? extends AccidentCommand>> ofACase() {
        return OF_A_CASE;
    }

    /** Commands of a person who is known. */
    public static Map<String, Class<? extends PersonCommand>> ofAPerson() {
        return OF_A_PERSON;
    }

    /** The command of a case with a name. */
    public static Optional<Class<? extends AccidentCommand>> ofACase(String name) {
        return Optional.ofNullable(OF_A_CASE.get(name));
    }

    /** The command of a person with a name. */
    public static Optional<Class<? extends PersonCommand>> ofAPerson(String name) {
        return Optional.ofNullable(OF_A_PERSON.get(name));
    }

    /** Without what the office gives by itself. */
    private static <T extends Command> Map<String, Class<? extends T>> given(
            Map<String, Class<? extends T>> all, Predicate<Class<? extends T>> kept) {
        Map<String, Class<? extends T>> given = new LinkedHashMap<>(all);
        given.values().removeIf(type -> GivenBeside.class.isAssignableFrom(type) || !kept.test(type));
        return Collections.unmodifiableMap(given);
    }
}
