package vigil.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the account, its role and, for a provincial officer, the code of today's province.
 *
 * @param id the account's name, never a person's name
 * @param province two-digit code of the unit in force today, {@code null} when the whole country is in scope
 */
public record Actor(String id, Role role, @Nullable String province) {

    public Actor {
        if (id.isBlank()) throw new IllegalArgumentException("an actor has an id");
        if (role == Role.PROVINCIAL && province == null) {
            throw new IllegalArgumentException("a provincial officer belongs to a province");
        }
    }

    /** An actor for whom the whole country is in scope. */
    public static Actor of(String id, Role role) {
        return new Actor(id, role, null);
    }

    /** The province this actor is limited to, if any. */
    public Optional<String> limitedTo() {
        return Optional.ofNullable(province);
    }
}
