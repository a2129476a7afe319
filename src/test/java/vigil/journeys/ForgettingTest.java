package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vigil.accident.AccidentCommand;
import vigil.accident.CondolenceCommand.WithdrawRelative;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.accident.NoticeCommand.MergeInto;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.accident.NoticeCommand.WithdrawVictim;
import vigil.eventlog.LogCheck;
import vigil.fields.PlantedBody;
import vigil.ground.Settings;
import vigil.kernel.AllowedTo;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.kernel.Role;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.vault.KeyStore;

/** A name is planted wherever one can be typed; then its bearers are forgotten, and it is nowhere: nor can it be opened. */
class ForgettingTest extends RunningOffice {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String FIRST = "Zuyquartz";
    private static final String LAST = "Qwertzova";
    private static final String IN_CLEAR = "Wyqxortham";
    private static final String NAME = "Đặng " + FIRST + " " + LAST;

    @Autowired
    private MongoClient client;

    @Autowired
    private Settings settings;

    @Autowired
    private LogCheck logCheck;

    @Autowired
    private KeyStore keys;

    /** Where the server keeps what is being uploaded, until the request has been answered. */
    @Value("#{servletContext.getAttribute('jakarta.servlet.context.tempdir')}")
    private File spool;

    private Traces traces;
    private final Set<String> accepted = new TreeSet<>();
    private String number = "";
    private String fileId = "";

    /** Only now: a server that starts arranges its log anew and forgets who listens. */
    @BeforeEach
    void listens() {
        traces = new Traces();
    }

    @AfterEach
    void listensNoLonger() {
        traces.close();
    }

    @Test
    void a_forgotten_name_is_found_nowhere_and_nothing_else_moves() throws InterruptedException {
        clock.set("2026-11-02T09:00:00+07:00");
        as("officer").post("/api/accidents", anotherInClear()).expect(201);
        number = as("officer")
                .post("/api/accidents", reportThatNames())
                .expect(201)
                .field("number");
        plantEverywhere();
        assertThat(everythingReadable()).contains(FIRST);
        assertThat(Traces.in(new Takeaways(base(), "officer").of(number), List.of(FIRST)))
                .anyMatch(place -> place.endsWith("/pdf"))
                .anyMatch(place -> place.contains("/docx!"));
        as("officer").command(number, "withdraw-victim", "{\"victimId\":\"v1\",\"reason\":\"" + NAME + "\"}").expect(200);
        as("officer").command(number, "withdraw-relative", "{\"relativeId\":\"r1\",\"reason\":\"" + NAME + "\"}").expect(200);
        String figures = figures();
        wouldBeFound();

        forget(person("/victims/0/personId"));
        forget(person("/families/relatives/0/personId"));

        assertThat(everythingReadable()).doesNotContain(FIRST).doesNotContain(LAST);
        assertThat(everythingReadable()).as("an early text that names nobody").contains("lò hơi số hai");
        assertThat(watched()).doesNotContain(FIRST).doesNotContain(LAST);
        as("officer").get("/api/accidents/" + number + "/files/" + fileId).expect(410);
        assertThat(traces.of(List.of(FIRST, LAST), settings.data(), client)).isEmpty();
        assertThat(traces.of(List.of(FIRST, LAST), spool.toPath(), client)).as("what uploads were spooled to").isEmpty();
        for (String account : List.of("officer", "auditor")) {
            Map<String, byte[]> taken = new Takeaways(base(), account).of(number);
            assertThat(taken).hasSizeGreaterThan(4);
            assertThat(Traces.in(taken, List.of(FIRST, LAST))).as("taken home by " + account).isEmpty();
        }
        assertThat(logCheck.run().sound()).isTrue();
        assertThat(figures()).isEqualTo(figures);
        refusesToWriteToTheForgotten();
    }

    /** What is kept in clear is found in all three: otherwise finding nothing would say nothing. */
    private void wouldBeFound() {
        LoggerFactory.getLogger(ForgettingTest.class).info("as the server could log it: {}", IN_CLEAR);
        List<String> places = traces.of(List.of(IN_CLEAR), settings.data(), client);
        assertThat(places).as("a file of the database").anyMatch(place -> place.startsWith(settings.data().toString()));
        assertThat(places).as("a document of the log, of a read model").anyMatch(place -> place.startsWith("vigil.log "))
                .anyMatch(place -> place.startsWith("vigil.view-"));
        assertThat(places).as("what was logged").contains("log");
    }

    /** Of a case that nothing is planted in: what is told there in clear stays. */
    private static String anotherInClear() {
        return Bodies.fatalAccident("75", "2026-11-02T06:00:00+07:00", "2026-11-02T07:00:00+07:00")
                .replace("\"name\":\"Doanh nghiệp giả định\"", "\"name\":\"Doanh nghiệp giả định\",\"taxCode\":\"" + IN_CLEAR + "\"");
    }

    /** A report in which a name stands before its bearer has a record. */
    private static String reportThatNames() {
        return Bodies.fatalAccident("79", "2026-11-02T07:00:00+07:00", "2026-11-02T08:00:00+07:00")
                .replace("\"casualties\"", "\"summary\":\"nồi hơi nổ, " + NAME + " chết\",\"casualties\"")
                .replace("\"channel\"", "\"declaredBy\":\"" + NAME + "\",\"channel\"");
    }

    /** Every command with every sealed field, twice if need be, by whoever may give it; what is refused is tried all the same. */
    private void plantEverywhere() {
        as("officer").post("/api/accidents", "{\"" + NAME + "\":\"" + NAME + "\"}").expect(400);
        as("officer").post("/api/accidents", "{\"summary\":\"" + NAME).expect(400);
        as("officer").command(number, "add-note", note("")).expect(200);
        as("officer").command(number, "add-note", "{\"text\":\"lò hơi số hai\"}").expect(200);
        person();
        looks();
        evidence();
        as("officer").post("/api/accidents/" + number + "/add-note", note("\"about\":\"" + NAME + "\",")).refused("name-belongs-in-a-sealed-field");
        as("officer").command(number, "add-relative", """
                {"victimId":"v1","personId":"%s","relation":"mẹ của %s"}""".formatted(person("/families/relatives/0/personId"), NAME))
                .refused("name-belongs-in-a-sealed-field");
        for (int round = 0; round < 2; round++) {
            Family.records(AccidentCommand.class)
                    .filter(type -> type != ReportAccident.class && type != MergeInto.class)
                    .filter(type -> type != WithdrawVictim.class && type != WithdrawRelative.class && type != AttachFile.class)
                    .filter(type -> !accepted.contains(Names.of(type)))
                    .forEach(this::plant);
        }
        as("officer").get("/api/people/" + person("/victims/0/personId") + "?purpose=" + FIRST + "%20" + LAST).expect(200);
        as("officer").get("/api/people/" + person("/families/relatives/0/personId") + "?purpose=" + FIRST).expect(200);
        assertThat(accepted).hasSizeGreaterThan(25).contains("add-note", "record-visit", "draft-letter", "record-statement");
    }

    private void person() {
        String body = """
                {"person":{"name":"%1$s","birthYear":1990,"address":"%1$s","phone":"%1$s","language":"%1$s"},%2$s}""";
        as("officer").command(number, "add-victim", body.formatted(
                NAME, "\"occupation\":\"thợ\",\"employment\":\"contract\",\"condition\":\"dead\"")).expect(200);
        as("officer").command(number, "add-relative", body.formatted(
                NAME, "\"victimId\":\"v1\",\"relation\":\"mẹ\",\"liaison\":\"" + NAME + "\"")).expect(200);
    }

    /** Names in what is typed to justify a look: at the case from outside, at somebody else of it, and in a sample's seed. */
    private void looks() {
        as("officer").command(number, "add-relative", """
                {"person":{"name":"Người Ở Lại"},"victimId":"v1","relation":"anh"}""").expect(200);
        String other = "/api/people/" + person("/families/relatives/1/personId");
        String reason = "{\"reason\":\"tìm người nhà của " + NAME + "\"}";
        as("province-75").post("/api/accidents/" + number + "/break-glass", reason).expect(200);
        as("province-75").post(other + "/break-glass", reason).expect(200);
        as("officer").get(other + "?purpose=" + NAME.replace(" ", "%20")).expect(200);
        as("auditor").post("/api/audit/samples", "{\"year\":2026,\"size\":3,\"seed\":\"" + NAME + "\"}").expect(400);
        assertThat(watched()).contains("tìm người nhà của " + NAME);
    }

    /** What those see who watch over looks at personal data. */
    private String watched() {
        String head = as("officer").get("/api/log/head").expect(200).field("position");
        StringBuilder all = new StringBuilder();
        for (String path : List.of("/api/audit/readings", "/api/audit/samples", "/api/events?after=-1&limit=1000")) {
            all.append(as("auditor").get(path, "Vigil-Wait-For", head).expect(200).text());
            if (!path.contains("samples")) all.append(as("dpo").get(path, "Vigil-Wait-For", head).expect(200).text());
        }
        return all.toString();
    }

    private void evidence() {
        byte[] bytes = ("biên bản về " + NAME + " ").repeat(5_000).getBytes(StandardCharsets.UTF_8);
        fileId = as("officer").upload(number, NAME + ".txt", bytes).expect(201).field("fileId");
        as("officer").command(number, "attach-file", """
                {"fileId":"%s","kind":"d","victimId":"v1","note":"%s"}""".formatted(fileId, NAME)).expect(200);
        assertThat(as("officer").get("/api/accidents/" + number + "/files/" + fileId).expect(200).text()).contains(NAME);
    }

    private void plant(Class<? extends AccidentCommand> type) {
        ObjectNode body = PlantedBody.of(type, NAME, known(type));
        String name = Names.of(type);
        for (String account : accounts(type)) {
            String etag = as(account).get("/api/accidents/" + number).expect(200).etag();
            Reply reply = as(account).post(
                    "/api/accidents/" + number + "/" + name, body.toString(),
                    "If-Match", etag, "Idempotency-Key", name + "-" + account + "-" + etag.replace("\"", ""));
            assertThat(reply.status()).as(name + " " + body + " " + reply.text()).isLessThan(500).isNotEqualTo(400);
            if (reply.status() == 200) {
                accepted.add(name);
                return;
            }
        }
    }

    private static List<String> accounts(Class<?> type) {
        Set<Role> may = Set.of(type.getAnnotation(AllowedTo.class).value());
        return Stream.of("officer", "officer2", "leader")
                .filter(account -> may.contains(account.startsWith("leader") ? Role.LEADER : Role.OFFICER))
                .toList();
    }

    private Map<String, JsonNode> known(Class<?> type) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        Map.of("victimId", "v1", "relativeId", "r1", "letterId", "l1", "directiveId", "d1", "demandId", "1",
                        "expertiseId", "x1", "account", "officer", "at", "2026-11-02T08:30:00+07:00")
                .forEach((field, text) -> known.put(field, JSON.stringNode(text)));
        known.put("about", JSON.stringNode("v1"));
        known.put("receivedAt", JSON.stringNode("2026-11-02T08:40:00+07:00"));
        known.put("due", JSON.stringNode("2026-12-30"));
        known.put("date", JSON.stringNode("2026-11-02"));
        known.put("letter", JSON.stringNode("yes"));
        known.put("level", JSON.stringNode("province"));
        known.put("employment", JSON.stringNode("contract"));
        known.put("injuries", JSON.arrayNode().add("011"));
        known.put("casualties", JSON.nullNode());
        known.put("occurred", JSON.nullNode());
        known.put("sector", JSON.nullNode());
        known.put("injuringFactor", type.getSimpleName().equals("CorrectFacts") ? JSON.nullNode() : JSON.stringNode("nồi hơi"));
        known.put("personId", JSON.nullNode());
        known.put("condition", JSON.stringNode("dead"));
        if (type.getSimpleName().equals("AddVictim")) known.put("person", PlantedBody.of(vigil.accident.NewPerson.class, NAME, Map.of()));
        return known;
    }

    private static String note(String about) {
        return "{" + about + "\"text\":\"" + NAME + "\"}";
    }

    private void forget(String personId) throws InterruptedException {
        String people = "/api/people/" + personId;
        String request = "{\"basis\":\"Luật 91/2025/QH15\",\"reason\":\"%s\"}";
        as("officer").post(people + "/request-erasure", request.formatted(NAME), "If-Match", as("officer").get(people).etag())
                .refused("reason-must-not-name-the-person");
        as("officer").post(people + "/request-erasure", request.formatted("theo đơn"), "If-Match", as("officer").get(people).etag())
                .expect(200);
        as("dpo").post(people + "/approve-erasure", "{\"reason\":\"đúng luật\"}", "If-Match", as("dpo").get(people).etag())
                .expect(200);
        Awaitility.await().until(() -> keys.state(personId) == KeyStore.State.SHREDDED);
        assertThat(as("dpo").get(people + "?purpose=kiểm tra".replace(" ", "%20")).expect(200).text()).contains("erasedAt");
        assertThat(as("dpo").get(people + "/copy?purpose=theo").expect(410).text()).contains("erasedAt").doesNotContain(FIRST);
    }

    private void refusesToWriteToTheForgotten() {
        as("officer").command(number, "draft-letter", "{\"relativeId\":\"r1\"}").refused("person-is-erased");
    }

    private String person(String pointer) {
        return as("officer").get("/api/accidents/" + number).expect(200).field(pointer);
    }

    private String figures() {
        String head = as("officer").get("/api/log/head").expect(200).field("position");
        return as("officer").get("/api/figures?year=2026", "Vigil-Wait-For", head).expect(200).text().replaceAll("\"(completeTo|asOf)\":[^,}]*", "");
    }

    /** All that can be read of the case and its persons, by those who may read most. */
    private String everythingReadable() {
        StringBuilder all = new StringBuilder();
        List<String> paths = List.of("", "/timeline", "/duties", "/changes?from=0");
        for (String account : List.of("officer", "auditor", "dpo")) {
            paths.forEach(path -> all.append(as(account).get("/api/accidents/" + number + path).expect(200).text()));
            all.append(as(account).get("/api/events?after=-1&limit=1000").expect(200).text());
            all.append(as(account).get("/api/accidents?q=" + FIRST).expect(200).text());
        }
        return all.toString();
    }
}
