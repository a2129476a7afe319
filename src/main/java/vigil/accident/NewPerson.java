package vigil.accident;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Confidential;

/**
 * A person not yet known to the office; becomes a stream of its own in the same commit.
 *
 * @param birthYear kept in clear: the statistics need it
 * @param nationality ISO 3166-1 alpha-2, for example {@code VN}
 * @param language in which the person wants to be written to
 */
public record NewPerson(
        @OneLine Confidential name,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        @Nullable String nationality,
        @OneLine @Nullable Confidential address,
        @OneLine @Nullable Confidential phone,
        @OneLine @Nullable Confidential language) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public NewPerson {
        if (birthYear != null && (birthYear < 1900 || birthYear > 2100)) {
            throw new IllegalArgumentException("a year of birth has four digits");
        }
        if (nationality != null && !COUNTRY.matcher(nationality).matches()) {
            throw new IllegalArgumentException("a nationality is two capital letters (ISO 3166-1)");
        }
    }

    /** As the forms of Decree 39/2016/NĐ-CP ask. */
    public enum Sex {
        FEMALE,
        MALE
    }
}
