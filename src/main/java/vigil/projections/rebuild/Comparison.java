package vigil.projections.rebuild;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.RebuildDifference;
import vigil.projections.RebuildDifference.Kind;
import vigil.projections.runner.Beside;

/**
 * Compares the documents readers see with those built anew, while both go on following the log. Two documents are judged
 * only when no event after the position that both sides had certainly reached concerns them: then both stand at the same
 * moment of the log, and any difference is one. The others are looked at again.
 */
final class Comparison {

    private static final int AT_ONCE = 200;
    private static final int EVENTS_AT_ONCE = 500;
    private static final int ROUNDS = 20;
    private static final String ID = "_id";

    private final Beside sides;
    private final EventHistory log;
    private final Tally tally;
    private final Runnable beat;

    /** @param beat called now and then; may throw to end it */
    Comparison(Beside sides, EventHistory log, Tally tally, Runnable beat) {
        this.sides = sides;
        this.log = log;
        this.tally = tally;
        this.beat = beat;
    }

    void run() {
        Set<String> again = new HashSet<>();
        inParts(sides.built(), keys -> again.addAll(compare(keys)));
        inParts(sides.shown(), keys -> again.addAll(compare(onlyShown(keys))));
        for (int round = 0; round < ROUNDS && !again.isEmpty(); round++) {
            beat.run();
            sides.comesTo(log.head());
            Set<String> open = new HashSet<>(again);
            again.clear();
            for (List<String> keys : parts(open)) again.addAll(compare(keys));
        }
        tally.moving(again.size());
    }

    private void inParts(MongoCollection<Document> documents, Consumer<List<String>> part) {
        List<String> keys = new ArrayList<>(AT_ONCE);
        try (MongoCursor<Document> all =
                documents.find().projection(Projections.include(ID)).cursor()) {
            while (all.hasNext()) {
                keys.add(all.next().getString(ID));
                if (keys.size() < AT_ONCE && all.hasNext()) continue;
                beat.run();
                part.accept(keys);
                keys = new ArrayList<>(AT_ONCE);
            }
        }
    }

    private static List<List<String>> parts(Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            parts.add(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
        }
        return parts;
    }

    private List<String> onlyShown(List<String> keys) {
        Set<String> built = documents(sides.built(), keys).keySet();
        return keys.stream().filter(key -> !built.contains(key)).toList();
    }

    /** Judges documents and gives back the keys of those that cannot be judged now. */
    private List<String> compare(List<String> keys) {
        if (keys.isEmpty()) return keys;
        long certain = sides.bothCompleteTo();
        Map<String, Document> built = documents(sides.built(), keys);
        Map<String, Document> shown = documents(sides.shown(), keys);
        Set<String> moving = concernedAfter(certain);
        keys.stream().filter(key -> !moving.contains(key)).forEach(key -> judge(key, shown.get(key), built.get(key)));
        return keys.stream().filter(moving::contains).toList();
    }

    /** The keys of the documents that the events after a position concern. */
    private Set<String> concernedAfter(long position) {
        Set<String> keys = new HashSet<>();
        long head = log.head();
        for (long next = position; next < head; ) {
            List<Recorded<Event>> events = log.after(next, EVENTS_AT_ONCE);
            events.forEach(event -> sides.key(event).ifPresent(keys::add));
            next = events.getLast().position();
        }
        return keys;
    }

    private void judge(String key, @Nullable Document shown, @Nullable Document built) {
        if (shown != null && built != null) {
            List<String> fields = FieldPaths.between(shown, built);
            if (fields.isEmpty()) tally.same();
            else tally.different(difference(key, Kind.DIFFERS, fields, shown, built));
        } else if (built != null) {
            tally.different(difference(key, Kind.MISSING, List.of(), null, built));
        } else if (shown != null) {
            tally.different(difference(key, Kind.EXTRA, List.of(), shown, null));
        }
    }

    private static RebuildDifference difference(
            String key, Kind kind, List<String> fields, @Nullable Document shown, @Nullable Document built) {
        return new RebuildDifference(key, kind, fields, position(shown), position(built));
    }

    private static @Nullable Long position(@Nullable Document document) {
        return document != null && document.get("position") instanceof Number number ? number.longValue() : null;
    }

    private static Map<String, Document> documents(MongoCollection<Document> collection, List<String> keys) {
        Map<String, Document> found = new HashMap<>();
        collection.find(Filters.in(ID, keys)).forEach(document -> found.put(document.getString(ID), document));
        return found;
    }
}
