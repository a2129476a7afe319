package vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.projections.ReadModels;
import vigil.projections.runner.WrittenBy;
import vigil.testing.Reply;

/**
 * Each read model of the product, over the told office, was kept badly: an event dropped, doubled, taken before the one it follows,
 * or a kind of event that its fold lets pass. A rebuild names every document that is wrong and no other, while the office works on.
 */
class EveryReadModelTest extends EverythingTold {

    /** Events of one key that are tried until a fault shows. */
    private static final int MOST_TRIED = 60;

    @Autowired
    private ReadModels models;

    private List<Recorded<Event>> log = List.of();
    private String busy = "";

    private enum Fault {
        DROPPED,
        DOUBLED,
        REORDERED
    }

    @BeforeAll
    void tell() {
        log = told();
        busy = numbers().getFirst();
    }

    @Test
    void what_was_kept_badly_is_named_document_by_document_in_every_read_model() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> work = CompletableFuture.supplyAsync(() -> worked(enough));
        Map<String, String> seen = new TreeMap<>();
        for (Projection<?> projection : projections) seen.put(projection.name(), tried(projection));
        enough.set(true);
        assertThat(work.get()).as("commands and questions answered meanwhile").isGreaterThan(projections.size());
        assertThat(seen).hasSizeGreaterThanOrEqualTo(19);
        assertThat(seen).allSatisfy((name, shown) -> assertThat(shown).as(name).contains("DROPPED").doesNotContain("handler: 0"));
    }

    private int worked(AtomicBoolean enough) {
        int answered = 0;
        for (; !enough.get(); answered++) {
            as("officer").command(busy, "add-note", "{\"text\":\"ghi\"}").expect(200);
            as("leader").get("/api/accidents?late=true").expect(200);
        }
        return answered;
    }

    /** Spoils, rebuilds and compares; tells which faults could be shown. */
    private <V> String tried(Projection<V> projection) {
        Map<String, List<Recorded<Event>>> byKey = byKey(projection);
        Map<String, Optional<RawBsonDocument>> spoilt = new LinkedHashMap<>();
        Map<Fault, String> shown = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) spoil(projection, byKey, fault, spoilt).ifPresent(key -> shown.put(fault, key));
        compare(projection, spoilt);
        Map<String, Optional<RawBsonDocument>> otherwise = otherHandler(projection, byKey);
        compare(projection, otherwise);
        return byKey.size() + " documents, " + shown.keySet() + ", another handler: " + otherwise.size();
    }

    private <V> Map<String, List<Recorded<Event>>> byKey(Projection<V> projection) {
        Map<String, List<Recorded<Event>>> byKey = new LinkedHashMap<>();
        for (Recorded<Event> event : log) {
            projection.key(event).ifPresent(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(event));
        }
        byKey.keySet().removeIf(key -> key.contains(busy));
        return byKey;
    }

    /** Takes the first document that is not spoilt yet and in which the fault leaves something behind. */
    private <V> Optional<String> spoil(
            Projection<V> projection, Map<String, List<Recorded<Event>>> byKey, Fault fault, Map<String, Optional<RawBsonDocument>> spoilt) {
        WrittenBy<V> clerk = new WrittenBy<>(projection);
        for (Map.Entry<String, List<Recorded<Event>>> one : byKey.entrySet()) {
            if (spoilt.containsKey(one.getKey())) continue;
            RawBsonDocument right = clerk.of(one.getKey(), one.getValue());
            for (int at = 0; at < Math.min(MOST_TRIED, one.getValue().size()); at++) {
                List<Recorded<Event>> wrongly = wrongly(one.getValue(), fault, at);
                RawBsonDocument wrong = written(clerk, one.getKey(), wrongly, right);
                if (same(right, wrong)) continue;
                spoilt.put(one.getKey(), Optional.ofNullable(wrong));
                return Optional.of(one.getKey());
            }
        }
        return Optional.empty();
    }

    private static List<Recorded<Event>> wrongly(List<Recorded<Event>> events, Fault fault, int at) {
        List<Recorded<Event>> wrongly = new ArrayList<>(events);
        switch (fault) {
            case DROPPED -> wrongly.remove(at);
            case DOUBLED -> wrongly.add(at, events.get(at));
            case REORDERED -> Collections.swap(wrongly, at, Math.max(0, at - 1));
        }
        return wrongly;
    }

    /** Where a fold cannot go on with what it is given there would have been no such document. */
    private static <V> @Nullable RawBsonDocument written(
            WrittenBy<V> clerk, String key, List<Recorded<Event>> events, @Nullable RawBsonDocument otherwise) {
        try {
            return clerk.of(key, events);
        } catch (RuntimeException cannotBeFolded) {
            return otherwise;
        }
    }

    /** The kind of event that changes most documents when it is let pass. */
    private <V> Map<String, Optional<RawBsonDocument>> otherHandler(Projection<V> projection, Map<String, List<Recorded<Event>>> byKey) {
        WrittenBy<V> clerk = new WrittenBy<>(projection);
        Map<Class<?>, Map<String, Optional<RawBsonDocument>>> byKind = new HashMap<>();
        byKey.forEach((key, events) -> {
            RawBsonDocument right = clerk.of(key, events);
            for (Class<?> kind : new HashSet<>(events.stream().<Class<?>>map(event -> event.event().getClass()).toList())) {
                List<Recorded<Event>> without = events.stream().filter(event -> event.event().getClass() != kind).toList();
                RawBsonDocument wrong = written(clerk, key, without, right);
                if (!same(right, wrong)) byKind.computeIfAbsent(kind, _ -> new TreeMap<>()).put(key, Optional.ofNullable(wrong));
            }
        });
        return byKind.values().stream().max((one, other) -> one.size() - other.size()).orElse(Map.of());
    }

    private static boolean same(@Nullable BsonDocument one, @Nullable BsonDocument other) {
        return Objects.equals(one, other);
    }

    private <V> void compare(Projection<V> projection, Map<String, Optional<RawBsonDocument>> spoilt) {
        MongoCollection<RawBsonDocument> kept = models.of(projection).collection().withDocumentClass(RawBsonDocument.class);
        Map<String, String> expected = new TreeMap<>();
        spoilt.forEach((key, wrong) -> {
            boolean stood = kept.find(Filters.eq(key)).first() != null;
            expected.put(key, wrong.isEmpty() ? "missing" : stood ? "differs" : "extra");
            if (wrong.isEmpty()) kept.deleteOne(Filters.eq(key));
            else kept.replaceOne(Filters.eq(key), wrong.get(), new ReplaceOptions().upsert(true));
        });
        assertThat(named(rebuilt(projection.name()))).as(projection.name()).isEqualTo(expected);
    }

    /** Every difference of the report, from all its pages. */
    private Map<String, String> named(String id) {
        Map<String, String> named = new TreeMap<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            Reply report = as("auditor").get("/api/rebuilds/" + id + "?page=" + page).expect(200);
            assertThat(report.field("/report/state")).as(report.text()).isEqualTo("switched");
            report.json().at("/differences").forEach(one -> named.put(one.get("key").asString(), one.get("kind").asString()));
            pages = report.json().at("/pages").asInt();
        }
        return named;
    }

    private String rebuilt(String name) {
        String id = as("admin").post("/api/rebuilds", "{\"projection\":\"" + name + "\"}").expect(202).field("/id");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() ->
                !as("auditor").get("/api/rebuilds/" + id).expect(200).field("/report/endedAt").equals("null"));
        return id;
    }
}
