package vigil.kernel;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the account, its role and how far it reaches.
 *
 * @param id the account's name, never a person's name
 * @param province two-digit code of the unit in force today, {@code null} when the whole country is in scope
 * @param cases numbers of the only cases in scope, empty for all: for an auditor who is let in for some cases
 */
public record Actor(String id, Role role, @Nullable String province, Set<String> cases) {

    /** Under these names the office itself acts and stands in the log; nobody signs in with one. */
    public static final Set<String> RESERVED = Set.of("system", "first-start");

    /** The server itself, where it gives a command that an officer could give. */
    public static final Actor SERVER = new Actor("system", Role.OFFICER, null, Set.of());

    public Actor {
        if (id.isBlank()) throw new IllegalArgumentException("an actor has an id");
        if (role == Role.PROVINCIAL && province == null) {
            throw new IllegalArgumentException("a provincial officer belongs to a province");
        }
        cases = Set.copyOf(cases);
    }

    /** An actor for whom every case of a province is in scope, or of the country for {@code null}. */
    public Actor(String id, Role role, @Nullable String province) {
        this(id, role, province, Set.of());
    }

    /** An actor for whom the whole country is in scope. */
    public static Actor of(String id, Role role) {
        return new Actor(id, role, null);
    }

    /** The province this actor is limited to, if any. */
    public Optional<String> limitedTo() {
        return Optional.ofNullable(province);
    }

    /** Whether anything of the country is out of this actor's scope. */
    public boolean limited() {
        return province != null || !cases.isEmpty();
    }
}
