package vigil.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import vigil.kernel.Actor;
import vigil.law.Places;
import vigil.law.Places.Unit;

/**
 * Finds the documents of cases that lie in a unit of today, whatever the place was called on the day of the accident.
 * The documents have the fields {@code provinceCode} and {@code occurredOn}.
 */
public final class Territory {

    private static final Document NOWHERE = new Document("_id", new Document("$in", List.of()));

    private Territory() {}

    /** A filter for the cases of a unit; an unknown code has none. */
    public static Bson of(String unit, Places places, LocalDate today) {
        List<Document> spans =
                places.belongingTo(unit, today).stream().map(Territory::span).toList();
        return spans.isEmpty() ? NOWHERE : new Document("$or", spans);
    }

    /** Filters for the cases within an actor's scope; none when the whole country is. */
    public static List<Bson> within(Actor by, Places places, LocalDate today) {
        List<Bson> filters = new ArrayList<>();
        by.limitedTo().ifPresent(own -> filters.add(of(own, places, today)));
        if (!by.cases().isEmpty()) filters.add(new Document("_id", new Document("$in", List.copyOf(by.cases()))));
        return filters;
    }

    private static Document span(Unit unit) {
        Document days = new Document();
        if (unit.validFrom() != null) days.append("$gte", unit.validFrom().toString());
        if (unit.validTo() != null) days.append("$lte", unit.validTo().toString());
        Document span = new Document("provinceCode", unit.code());
        return days.isEmpty() ? span : span.append("occurredOn", days);
    }
}
