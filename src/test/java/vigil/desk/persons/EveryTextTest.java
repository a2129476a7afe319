package vigil.desk.persons;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.test.context.TestPropertySource;
import vigil.accident.NewPerson;
import vigil.commands.CommandDesk;
import vigil.commands.Preparation;
import vigil.eventlog.EventHistory;
import vigil.eventlog.LogCheck;
import vigil.ground.Settings;
import vigil.journeys.Bodies;
import vigil.journeys.Traces;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Command.FilledByServer;
import vigil.kernel.Confidential;
import vigil.kernel.Decider;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.people.PersonCommand.RegisterPerson;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.testing.RunningOffice;
import vigil.vault.KeyStore;
import vigil.vault.Vault;

/**
 * What becomes of a person's name in every text field of every command of everything the office decides about; the fields are
 * found, not listed. The table is approved with {@code -Dvigil.approve=true} after a person has read it.
 */
@TestPropertySource(properties = "vigil.test.office=every-text")
class EveryTextTest extends RunningOffice {

    private static final Path APPROVED = Path.of("src/test/resources/rights/texts.md");
    private static final String HEAD =
            "| command | field | what becomes of a name in it | when its bearers are forgotten |\n|---|---|---|---|\n";
    private static final String NAME = "Đặng Vyzquarth Qwexholm";
    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    private static final String FALLS = "falls with whom it names, and by itself";
    private static final String BY_ITSELF = "falls by itself when a name in it is found";
    private static final String IF_CHOSEN = "falls when it is found and chosen";
    private static final String STAYS = "STAYS";
    private static final Pattern NAME_IN = Pattern.compile("(?i)Vyzquarth|Qwexholm");

    @Autowired
    private List<Decider<?, ?, ?>> deciders;

    @Autowired
    private List<Preparation> preparations;

    @Autowired
    private CommandDesk desk;

    @Autowired
    private EventHistory history;

    @Autowired
    private Vault vault;

    @Autowired
    private KeyStore keys;

    @Autowired
    private Settings settings;

    @Autowired
    private MongoClient client;

    @Autowired
    private LogCheck logCheck;

    private final Traces traces = new Traces();
    private String foundBefore = "";
    private List<String> readBefore = List.of();
    private String number = "";
    private String named = "";
    private String other = "";

    @BeforeAll
    void a_case_in_which_somebody_of_the_name_stands() {
        clock.set("2026-11-02T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("79", "2026-11-02T07:00:00+07:00", "2026-11-02T08:00:00+07:00"))
                .expect(201)
                .field("number");
        as("officer").command(number, "add-victim", """
                {"person":{"name":"%s"},"occupation":"thợ","employment":"contract","condition":"dead"}""".formatted(NAME)).expect(200);
        as("officer").command(number, "add-relative", "{\"victimId\":\"v1\",\"person\":{\"name\":\"Thân Nhân\"},\"relation\":\"mẹ\"}")
                .expect(200);
        named = as("officer").get("/api/accidents/" + number).field("/victims/0/personId");
        other = as("officer").get("/api/accidents/" + number).field("/families/relatives/0/personId");
    }

    /** A field, what is done with a name in it, and what is left of it after its bearers were forgotten. */
    private record Row(Class<? extends Record> type, List<RecordComponent> path, String becomes, String mark) {

        String title() {
            return "| " + Names.of(type) + " | " + field(path) + " |";
        }

        boolean takes() {
            return !becomes.startsWith("is refused") && !becomes.startsWith("is an id");
        }

        PlantedStory.Seed seed() {
            return new PlantedStory.Seed(Names.of(type), path, mark + " " + NAME);
        }
    }

    @Test
    void a_name_in_a_text_falls_with_its_bearer_or_is_not_taken() throws Exception {
        Map<String, Row> all = new TreeMap<>();
        for (Decider<?, ?, ?> decider : deciders) {
            for (Class<? extends Record> type : commands(decider)) {
                for (List<RecordComponent> path : texts(type)) {
                    Row row = new Row(type, path, becomes(decider.streamType(), type, path), Aftermath.mark(all.size()));
                    all.put(row.title(), row);
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(200);
        assertThat(all.values().stream().filter(row -> row.becomes().equals(STAYS))).isEmpty();
        Map<String, String> left = planted(List.copyOf(all.values()));
        StringBuilder table = new StringBuilder(HEAD);
        all.forEach((title, row) ->
                table.append(title).append(' ').append(row.becomes()).append(" | ").append(left.get(title)).append(" |\n"));
        assertThat(left).doesNotContainValue("NOT PLANTED");
        if (Boolean.getBoolean("vigil.approve")) Files.writeString(APPROVED, table);
        assertThat(table).hasToString(Files.readString(APPROVED));
    }

    /** Tells the story in which every field that takes a name bears one, forgets its bearers and looks what is left of each. */
    private Map<String, String> planted(List<Row> rows) throws Exception {
        Map<String, Class<? extends Record>> types = new HashMap<>();
        deciders.forEach(decider -> commands(decider).forEach(type -> types.put(Names.of(type), type)));
        PlantedStory story = new PlantedStory(desk, history, types);
        Aftermath aftermath = new Aftermath(history, vault);
        PlantedStory.World world = new PlantedStory.World(clock::set, this::upload, this::chosen);
        story.tell(rows.stream().filter(Row::takes).map(Row::seed).toList(), world, aftermath::watch);
        for (String one : List.of("person:v1", "person:r1")) {
            Awaitility.await().until(() -> keys.state(story.stream(one)) == KeyStore.State.SHREDDED);
        }
        looksEverywhere(story);
        Map<String, String> readable = aftermath.readable();
        Map<String, String> inClear = traces.marks(Aftermath.STEM, Aftermath.LETTERS, settings.data(), client);
        Map<String, String> left = new HashMap<>();
        rows.forEach(row -> left.put(row.title(), left(row, aftermath, readable, inClear)));
        return left;
    }

    private void looksEverywhere(PlantedStory story) throws IOException {
        AfterForgetting after = new AfterForgetting(base(), this::as);
        assertThat(readBefore).as("what could be read and taken home before").hasSizeGreaterThan(9);
        assertThat(foundBefore).as("the place of a case, by a word of the name").isNotEqualTo("0");
        assertThat(after.found("Vyzquarth")).isEqualTo("0");
        assertThat(after.holding(List.of("Vyzquarth", "Qwexholm"), List.of(story.stream("a"), story.stream("b")))).isEmpty();
        assertThat(traces.of(List.of("Vyzquarth", "Qwexholm"), settings.data(), client)).isEmpty();
        assertThat(after.wrongInProof(story.stream("a"))).isEmpty();
        assertThat(logCheck.run().sound()).isTrue();
        assertThat(after.unlikeTheLog()).isEmpty();
    }

    private static String left(Row row, Aftermath aftermath, Map<String, String> readable, Map<String, String> inClear) {
        if (!row.takes()) return "";
        if (row.type() == RegisterPerson.class) return "told with the case that names the person";
        if (!aftermath.planted().contains(row.mark())) return "NOT PLANTED";
        if (inClear.containsKey(row.mark())) return "IN CLEAR: " + inClear.get(row.mark());
        String text = readable.get(row.mark());
        if (text == null) return row.becomes().equals(IF_CHOSEN) ? "gone, being chosen" : "gone";
        return NAME_IN.matcher(text).find() ? "STILL READABLE" : "the words stay, without the name";
    }

    private String upload(String stream) {
        return as("officer").upload(stream, NAME + ".txt", NAME.repeat(9).getBytes(StandardCharsets.UTF_8)).expect(201).field("fileId");
    }

    /** What the office finds that speaks of somebody and falls only when two people say so. */
    private List<Long> chosen(String person) {
        AfterForgetting now = new AfterForgetting(base(), this::as);
        foundBefore = now.found("Vyzquarth");
        if (readBefore.isEmpty()) {
            String first = history.stream(person).getFirst().event() instanceof PersonRegistered told ? told.accident() : "";
            readBefore = now.holding(List.of("Vyzquarth"), List.of(first));
        }
        List<Long> positions = new ArrayList<>();
        as("officer").get("/api/people/" + person + "/naming").expect(200).json().get("places").forEach(place -> {
            if (place.get("fate").asString().equals("falls-if-chosen")) positions.add(place.get("position").asLong());
        });
        return positions;
    }

    private static List<Class<? extends Record>> commands(Decider<?, ?, ?> decider) {
        return Family.records(decider.commands()).<Class<? extends Record>>map(type -> type.asSubclass(Record.class)).toList();
    }

    private String becomes(String streamType, Class<? extends Record> type, List<RecordComponent> path) {
        Record prepared;
        try {
            Record planted = Planted.in(type, path, NAME);
            if (path.stream().anyMatch(part -> part.getDeclaringRecord() == NewPerson.class)) return "is the new person's own";
            if (Texts.ids(planted).contains(NAME)) return "is an id, which is looked up";
            prepared = prepared(planted, stream(streamType));
        } catch (Refused refused) {
            return "is refused: " + Names.of((Enum<?>) refused.rule());
        } catch (IllegalArgumentException form) {
            return "is refused: not of the field's form";
        }
        Object value = Planted.at(prepared, path);
        if (value instanceof Confidential.Open open) return kept(open);
        return STAYS;
    }

    private String stream(String type) {
        return switch (type) {
            case "accident" -> number;
            case "person" -> other;
            default -> type + "-of-nobody";
        };
    }

    /** What has no owner yet is sealed under its stream's key: of a person's record, that person's. */
    private String kept(Confidential.Open text) {
        String owner = text.owner();
        if (owner == null) return "is sealed with its stream";
        if (!owner.contains("~")) return STAYS;
        boolean aroundThePerson = owner.startsWith(number) || owner.startsWith(other);
        if (!aroundThePerson) return IF_CHOSEN;
        return owner.contains(named) ? FALLS : BY_ITSELF;
    }

    private Record prepared(Record command, String stream) {
        Command now = (Command) command;
        List<Preparation> ours = preparations.stream()
                .filter(one -> one.getClass().getPackageName().startsWith("vigil.desk.persons"))
                .sorted(AnnotationAwareOrderComparator.INSTANCE)
                .toList();
        for (Preparation one : ours) {
            if (one.concerns(now)) now = one.prepare(now, new Preparation.At(stream, 7), OFFICER).command();
        }
        return (Record) now;
    }

    private static String field(List<RecordComponent> path) {
        return String.join(".", path.stream().map(RecordComponent::getName).toList());
    }

    /** The ways to all texts that somebody outside may send. */
    private static List<List<RecordComponent>> texts(Class<?> type) {
        List<List<RecordComponent>> all = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            if (part.isAnnotationPresent(FilledByServer.class)) continue;
            Class<?> of = plain(part.getGenericType());
            if (of == String.class || of == Confidential.class) all.add(List.of(part));
            if (of.isRecord()) {
                texts(of).forEach(below -> all.add(Stream.concat(Stream.of(part), below.stream()).toList()));
            }
        }
        return all;
    }

    private static Class<?> plain(Type type) {
        return type instanceof ParameterizedType many ? plain(many.getActualTypeArguments()[0]) : (Class<?>) type;
    }
}
