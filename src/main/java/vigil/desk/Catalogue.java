package vigil.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vigil.accident.AccidentCommand;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.people.PersonCommand;
import vigil.people.PersonCommand.InvolvePerson;
import vigil.people.PersonCommand.RegisterPerson;

/** The commands that may be given from outside on a case or a person that exists, by name. */
public final class Catalogue {

    private static final Map<String, Class<? extends AccidentCommand>> OF_A_CASE =
            without(Family.byName(AccidentCommand.class), ReportAccident.class);

    /** Persons are registered and involved by the office itself, in the commit of the case that names them. */
    private static final Map<String, Class<? extends PersonCommand>> OF_A_PERSON =
            without(without(Family.byName(PersonCommand.class), RegisterPerson.class), InvolvePerson.class);

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

    private static <T> Map<String, T> without(Map<String, T> all, Class<?> one) {
        Map<String, T> rest = new LinkedHashMap<>(all);
        rest.remove(Names.of(one));
        return Collections.unmodifiableMap(rest);
    }
}
