package vigil.home.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.families.Family;
import vigil.families.Family.Standing;

/**
 * The families of one case that nobody has written to.
 *
 * @param families how many
 * @param since since when the first of them has been waiting
 */
public record NotWrittenTo(String number, String establishment, int families, Instant since) {

    /** Case by case, in the order of the families, the longest waiting first. */
    static List<NotWrittenTo> of(List<Family> all) {
        Map<String, NotWrittenTo> cases = new LinkedHashMap<>();
        all.stream()
                .filter(family -> family.standing() == Standing.NOT_WRITTEN_TO)
                .map(family -> new NotWrittenTo(family.number(), family.establishment(), 1, family.since()))
                .forEach(one -> cases.merge(one.number(), one, NotWrittenTo::and));
        return List.copyOf(cases.values());
    }

    private NotWrittenTo and(NotWrittenTo another) {
        Instant first = since.isBefore(another.since) ? since : another.since;
        return new NotWrittenTo(number, establishment, families + another.families, first);
    }
}
