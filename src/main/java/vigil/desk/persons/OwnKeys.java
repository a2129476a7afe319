package vigil.desk.persons;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vigil.commands.Preparation.At;
import vigil.kernel.Confidential;

/**
 * The keys that what was typed at one moment has of its own, beside those of whom it is known to be about: it may name somebody
 * of whom nothing is known yet, and can then be forgotten by itself.
 */
public final class OwnKeys {

    private static final String MARK = "~";
    private static final String PERSON = "person-";
    private static final String LOOK = "look" + MARK;

    private OwnKeys() {}

    /** The owner of what one command says at a moment of its stream. */
    public static String of(At at) {
        return at.stream() + MARK + at.version();
    }

    /** The owner of one fact that a command tells, which has a key apart from its other words. */
    static String ofFact(At at, String field) {
        return of(at) + "." + field;
    }

    /** Whether a text says what an enterprise is registered as. */
    static boolean isRegistered(Confidential.Closed text) {
        return in(text).filter(owner -> owner.endsWith(".name")).isPresent();
    }

    /** The owner of why somebody looks at a case or a person now. */
    static String ofLook(String stream) {
        return LOOK + stream + MARK + UUID.randomUUID();
    }

    /** The owner of a text that is its own; texts kept before there were such keys have none. */
    static Optional<String> in(Confidential.Closed text) {
        return owners(text).filter(owner -> owner.contains(MARK)).findFirst();
    }

    /** Whether a text is a person's alone, such as name and address. */
    static boolean isAnotherPersons(Confidential.Closed text) {
        return owners(text).allMatch(owner -> owner.startsWith(PERSON) && !owner.contains(MARK));
    }

    /** Whether a text is sealed under somebody's key. */
    static boolean isOf(Confidential.Closed text, String owner) {
        return owners(text).anyMatch(owner::equals);
    }

    private static Stream<String> owners(Confidential.Closed text) {
        return Stream.of(text.owner().split(Confidential.JOINED, -1));
    }
}
