package vigil.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.people.PersonCommand.Sex;

/**
 * A person as a reader gets it.
 *
 * @param version number of events of the person's stream; what {@code If-Match} compares
 * @param accident the case that made the person known
 * @param masked whether {@link #MASK} stands in place of what is sealed
 * @param erasedAt when the person's key was destroyed; what was sealed is gone then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
        String personId,
        long version,
        String accident,
        @Nullable String name,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        @Nullable String nationality,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String language,
        boolean masked,
        @Nullable Instant erasedAt) {

    /** Stands where something is sealed that this reader does not see. */
    public static final String MASK = "•••";
}
