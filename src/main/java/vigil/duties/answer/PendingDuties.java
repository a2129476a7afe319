package vigil.duties.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.duties.DutyView;
import vigil.duties.Territory;
import vigil.duties.fold.DutyFile;
import vigil.duties.fold.DutyProjection;
import vigil.kernel.Actor;
import vigil.law.Duty;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;

/** The open duties of many cases, found in the database. */
@Component
class PendingDuties {

    private final ReadModels models;
    private final DutyProjection projection;
    private final DutyViews views;

    PendingDuties(ReadModels models, DutyProjection projection, DutyViews views) {
        this.models = models;
        this.projection = projection;
        this.views = views;
    }

    /**
     * Which open duties are meant.
     *
     * @param by whose scope the case is in
     * @param province code of a unit of today that the case lies in
     * @param late only what is overdue
     */
    record Wanted(Actor by, @Nullable String province, boolean late, Duty.@Nullable Whose of) {}

    /** Waits if asked to, and says up to where the read model is complete. */
    long completeTo(@Nullable Long waitFor) {
        ReadModel<DutyFile> model = models.of(projection);
        return waitFor == null ? model.completeTo() : model.await(waitFor);
    }

    long count(Wanted wanted) {
        List<Bson> steps = pending(wanted);
        steps.add(new Document("$count", "duties"));
        Document counted = models.of(projection).collection().aggregate(steps).first();
        return counted == null ? 0 : counted.get("duties", Number.class).longValue();
    }

    /** One page of them, what is due first coming first. */
    List<DutyView> find(Wanted wanted, int skip, int limit) {
        List<Bson> steps = pending(wanted);
        steps.add(new Document("$sort", new Document("pending.end", 1).append("_id", 1)));
        steps.add(new Document("$skip", skip));
        steps.add(new Document("$limit", limit));
        List<Document> lines = new ArrayList<>();
        models.of(projection).collection().aggregate(steps).forEach(lines::add);
        Map<String, List<DutyView>> cases = views(lines.stream().map(line -> line.getString("_id")).distinct().toList());
        return lines.stream().flatMap(line -> view(line, cases)).toList();
    }

    /** The duties of some cases, each case read once. */
    private Map<String, List<DutyView>> views(List<String> numbers) {
        if (numbers.isEmpty()) return Map.of();
        Bson these = new Document("_id", new Document("$in", numbers));
        return views.of(models.of(projection).find(these, new Document("_id", 1), 0, 0));
    }

    /** A case may have moved on since the line was found. */
    private static Stream<DutyView> view(Document line, Map<String, List<DutyView>> cases) {
        String duty = line.get("pending", Document.class).getString("duty");
        return cases.getOrDefault(line.getString("_id"), List.of()).stream()
                .filter(view -> view.duty().equals(duty))
                .limit(1);
    }

    /** The numbers of the cases that have such a duty. */
    List<String> numbers(Wanted wanted) {
        List<Bson> steps = pending(wanted);
        steps.add(new Document("$group", new Document("_id", "$_id")));
        List<String> numbers = new ArrayList<>();
        models.of(projection).collection().aggregate(steps).forEach(line -> numbers.add(line.getString("_id")));
        return List.copyOf(numbers);
    }

    /** For each of some cases the open duty that is due first. */
    List<DutyView> next(List<String> numbers) {
        if (numbers.isEmpty()) return List.of();
        Bson these = new Document("_id", new Document("$in", numbers));
        return views.next(models.of(projection).find(these, new Document("_id", 1), 0, 0));
    }

    private List<Bson> pending(Wanted wanted) {
        long now = views.now().toEpochMilli();
        List<Bson> cases = Territory.within(wanted.by(), views.law().places(), views.today());
        if (wanted.province() != null) cases.add(Territory.of(wanted.province(), views.law().places(), views.today()));
        List<Bson> steps = new ArrayList<>();
        cases.forEach(filter -> steps.add(new Document("$match", filter)));
        steps.add(new Document("$unwind", "$pending"));
        steps.add(new Document("$match", wanted.late() ? late(now) : owed(now)));
        if (wanted.of() != null) {
            steps.add(new Document("$match", new Document("pending.whose", vigil.kernel.Names.of(wanted.of()))));
        }
        return steps;
    }

    private static Document late(long now) {
        return new Document("pending.end", new Document("$lte", now)).append("pending.chance", false);
    }

    /** A chance that has passed is owed no longer. */
    private static Document owed(long now) {
        return new Document(
                "$or",
                List.of(
                        new Document("pending.chance", false),
                        new Document("pending.end", new Document("$gt", now))));
    }
}
