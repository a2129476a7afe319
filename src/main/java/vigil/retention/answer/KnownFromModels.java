package vigil.retention.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vigil.projections.ReadModel;
import vigil.retention.fold.Born;
import vigil.retention.fold.KeptCase;
import vigil.retention.fold.KeptCase.Victim;

/** What the read models say of some cases: those they went into, and their victims, are looked up at once. */
final class KnownFromModels implements Known {

    private final Map<String, KeptCase> cases = new HashMap<>();
    private final Map<String, Integer> births = new HashMap<>();

    KnownFromModels(List<KeptCase> asked, ReadModel<KeptCase> model, ReadModel<Born> born) {
        List<KeptCase> unread = asked;
        while (!unread.isEmpty()) {
            unread.forEach(one -> cases.put(one.number(), one));
            unread = read(model, unread.stream().flatMap(one -> into(one.mergedInto())).toList());
        }
        List<String> persons = cases.values().stream()
                .flatMap(one -> one.victims().stream())
                .map(Victim::personId)
                .distinct()
                .toList();
        read(born, persons).forEach(one -> put(one.personId(), one.year()));
    }

    @Override
    public Optional<KeptCase> accident(String number) {
        return Optional.ofNullable(cases.get(number));
    }

    @Override
    public Optional<Integer> born(String personId) {
        return Optional.ofNullable(births.get(personId));
    }

    private Stream<String> into(@Nullable String number) {
        return number == null || cases.containsKey(number) ? Stream.empty() : Stream.of(number);
    }

    private void put(String personId, @Nullable Integer year) {
        if (year != null) births.put(personId, year);
    }

    private static <V> List<V> read(ReadModel<V> model, List<String> ids) {
        if (ids.isEmpty()) return List.of();
        return model.find(new Document("_id", new Document("$in", ids)), new Document("_id", 1), 0, 0);
    }
}
