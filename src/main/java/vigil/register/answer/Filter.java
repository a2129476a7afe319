package vigil.register.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import vigil.duties.Territory;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.law.Places;
import vigil.register.FindCases;

/** The question in the words of the database. */
final class Filter {

    private final List<Bson> all = new ArrayList<>();

    private Filter() {}

    static Filter of(FindCases question, Actor by, Places places, LocalDate today) {
        Filter filter = new Filter();
        filter.all.addAll(Territory.within(by, places, today));
        if (question.province() != null) filter.all.add(Territory.of(question.province(), places, today));
        if (question.severity() != null) filter.equal("severity", Names.of(question.severity()));
        if (question.status() != null) filter.equal("status", Names.of(question.status()));
        if (question.from() != null) filter.day("$gte", question.from());
        if (question.to() != null) filter.day("$lte", question.to());
        return filter;
    }

    Filter among(List<String> numbers) {
        all.add(new Document("_id", new Document("$in", numbers)));
        return this;
    }

    Bson bson() {
        return all.isEmpty() ? new Document() : new Document("$and", all);
    }

    /**
     * The word is the beginning of one of the line's, or of one that the line says sealed; it holds letters and digits only, so
     * it is no pattern.
     */
    void word(String word, List<String> alsoIn) {
        Document inClear = new Document("words", new Document("$regex", "^" + word));
        Document sealed = new Document("_id", new Document("$in", alsoIn));
        all.add(alsoIn.isEmpty() ? inClear : new Document("$or", List.of(inClear, sealed)));
    }

    private void equal(String field, String value) {
        all.add(new Document(field, value));
    }

    private void day(String comparison, LocalDate day) {
        all.add(new Document("occurredOn", new Document(comparison, day.toString())));
    }

    static Bson sort(FindCases.Sort sort) {
        return switch (sort) {
            case OCCURRED -> new Document("occurredAt", 1).append("_id", 1);
            case OCCURRED_DESC -> new Document("occurredAt", -1).append("_id", -1);
            case NUMBER -> new Document("_id", 1);
            case NUMBER_DESC -> new Document("_id", -1);
            case CHANGED -> new Document("position", 1);
            case CHANGED_DESC -> new Document("position", -1);
            case SEVERITY -> new Document("severityRank", 1).append("occurredAt", -1).append("_id", -1);
            case SEVERITY_DESC -> new Document("severityRank", -1).append("occurredAt", -1).append("_id", -1);
        };
    }
}
