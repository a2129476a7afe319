package vigil.audit;

import static vigil.kernel.Role.AUDITOR;

import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.Event;

/**
 * An auditor drew a random sample of cases. Anybody can draw it again: of all cases of the year that were known at the
 * position, those whose {@code SHA-256(seed + "|" + number)} is smallest.
 *
 * @param year of occurrence
 * @param seed digits that nobody's name fits in; in early records any text
 * @param population how many cases it was drawn from
 * @param position up to which those were known
 * @param numbers the cases, in the order of their hashes
 */
@AllowedTo(AUDITOR)
public record SampleDrawn(int year, String seed, int population, long position, List<String> numbers) implements Event {

    public SampleDrawn {
        numbers = List.copyOf(numbers);
    }
}
