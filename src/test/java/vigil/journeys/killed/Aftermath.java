package vigil.journeys.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.eventlog.Fsck;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.ground.Mongo;
import vigil.journeys.killed.Clerk.Case;
import vigil.testing.Reply;

/** What is there after everything was killed again and again, held against what the clerks were told. */
final class Aftermath {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAGE = 500;

    private final Offices offices;
    private final List<Case> cases;
    private final Random random = new Random(1);

    Aftermath(Offices offices, List<Case> cases) {
        this.offices = offices;
        this.cases = cases;
    }

    /** Every command is in the log once, where its answer says, and is answered the same again. */
    void everyCommandIsThereOnce() {
        List<Commit> log = log();
        Map<Long, Commit> byEnd = new HashMap<>();
        log.forEach(commit -> byEnd.put(commit.next() - 1, commit));
        for (Case each : cases) {
            assertThat(names(log, each.number())).as(each.number()).filteredOn("note-added"::equals).hasSameSizeAs(each.notes());
            assertThat(names(log, each.number())).as(each.number()).filteredOn("accident-reported"::equals).hasSize(1);
            each.answers().forEach(answer -> assertThat(byEnd.get(Long.parseLong(answer.field("position"))))
                    .as(answer.text())
                    .satisfies(commit -> assertThat(commit.link().hex()).isEqualTo(answer.field("receipt"))));
            Reply again = offices.as("officer", random).post("/api/accidents", each.body(), "Idempotency-Key", each.key());
            assertThat(again.text()).isEqualTo(each.answers().getFirst().text());
        }
        assertThat(numbers()).isEqualTo(opened(log));
    }

    private static List<String> names(List<Commit> log, String stream) {
        return log.stream()
                .flatMap(commit -> commit.body().entries().stream())
                .filter(entry -> entry.stream().equals(stream))
                .map(Entry::name)
                .toList();
    }

    private TreeSet<String> numbers() {
        TreeSet<String> numbers = new TreeSet<>();
        cases.forEach(each -> numbers.add(each.number()));
        return numbers;
    }

    private static TreeSet<String> opened(List<Commit> log) {
        TreeSet<String> opened = new TreeSet<>();
        entries(log, "accident-reported").forEach(entry -> opened.add(entry.stream()));
        return opened;
    }

    /** What each case shows is what its clerk wrote, in the order in which it was written. */
    void everyCaseShowsItsNotes() {
        String head = offices.as("officer", random).get("/api/log/head").expect(200).field("position");
        for (Case each : cases) {
            JsonNode timeline = offices.as("officer", random)
                    .get("/api/accidents/" + each.number() + "/timeline", "Vigil-Wait-For", head)
                    .expect(200)
                    .json();
            List<String> shown = StreamSupport.stream(timeline.at("/items").spliterator(), false)
                    .map(JsonNode::toString)
                    .filter(item -> item.contains("note-added"))
                    .toList();
            assertThat(shown).as(each.number()).hasSameSizeAs(each.notes());
            for (String note : each.notes()) assertThat(shown).filteredOn(item -> item.contains(note)).hasSize(1);
        }
    }

    /** Each case has the same duties, so the same alarms are raised for each, every one of them once. */
    void everyAlarmIsRaisedOnce() {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            List<Commit> log = log();
            Map<String, List<String>> duties = new TreeMap<>();
            List<JsonNode> alarms = entries(log, "alarm-raised").stream().map(entry -> JSON.readTree(entry.payload())).toList();
            alarms.stream()
                    .filter(alarm -> alarm.at("/kind").stringValue().equals("duty"))
                    .forEach(alarm -> duties.computeIfAbsent(alarm.at("/number").stringValue(), _ -> new ArrayList<>())
                            .add(alarm.at("/subject").stringValue() + " " + alarm.at("/stage").stringValue()));
            assertThat(duties.keySet()).isEqualTo(numbers());
            List<String> some = duties.values().iterator().next();
            assertThat(some).isNotEmpty().doesNotHaveDuplicates();
            duties.forEach((number, raised) -> assertThat(raised).as(number).containsExactlyInAnyOrderElementsOf(some));
            assertThat(alarms).filteredOn(alarm -> alarm.at("/kind").stringValue().equals("break-glass"))
                    .hasSameSizeAs(entries(log, "glass-broken"));
        });
        assertThat(entries(log(), "glass-broken")).isNotEmpty();
    }

    private static List<Entry> entries(List<Commit> log, String name) {
        return log.stream()
                .flatMap(commit -> commit.body().entries().stream())
                .filter(entry -> entry.name().equals(name))
                .toList();
    }

    /** Every read model is, document by document, what the log makes of it anew. */
    void everyReadModelIsAsTheLogSays() {
        Reply all = offices.as("auditor", random).get("/api/rebuilds").expect(200);
        assertThat(all.json().at("/projections")).hasSizeGreaterThanOrEqualTo(6);
        for (JsonNode mark : all.json().at("/projections")) {
            String order = "{\"projection\":\"" + mark.at("/projection").stringValue() + "\",\"compareOnly\":true}";
            Reply begun = offices.as("admin", random).post("/api/rebuilds", order).expect(202);
            String address = begun.http().headers().firstValue("Location").orElseThrow();
            Reply report = Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> offices.as("auditor", random).get(address).expect(200), it -> it.json().at("/report/endedAt").isString());
            assertThat(report.field("/report/state")).as(report.text()).isEqualTo("compared");
            assertThat(report.json().at("/differences")).as(report.text()).isEmpty();
        }
    }

    void theWholeLogIsSound() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = new Fsck(offices.settings(), new PrintStream(said, true, StandardCharsets.UTF_8)).run();
        assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private List<Commit> log() {
        String uri = offices.settings().get("VIGIL_MONGODB_URI");
        List<Commit> all = new ArrayList<>();
        try (MongoClient client = Mongo.client(uri)) {
            MongoCommitLog log = new MongoCommitLog(Mongo.database(client, uri));
            for (List<Commit> page = log.from(0, PAGE); !page.isEmpty(); page = log.from(all.getLast().next(), PAGE)) all.addAll(page);
        }
        return all;
    }
}
