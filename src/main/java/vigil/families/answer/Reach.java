package vigil.families.answer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vigil.duties.Territory;
import vigil.families.FindFamilies;
import vigil.kernel.Actor;
import vigil.kernel.VietNam;
import vigil.law.Law;

/** Which cases somebody asks about when they ask for families. */
@Component
record Reach(Law law, Clock clock) {

    Document of(FindFamilies question, Actor by) {
        List<Bson> filters = new ArrayList<>(Territory.within(by, law.places(), VietNam.dateOf(clock.instant())));
        filters.add(question.waiting() ? new Document("waiting", true) : new Document("families.0", new Document("$exists", true)));
        filters.add(new Document("merged", false));
        return new Document("$and", filters);
    }
}
