package vigil.desk.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.test.context.TestPropertySource;
import vigil.accident.NewPerson;
import vigil.commands.Preparation;
import vigil.journeys.Bodies;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Command.FilledByServer;
import vigil.kernel.Command.MayBearAName;
import vigil.kernel.Confidential;
import vigil.kernel.Decider;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.testing.RunningOffice;

/**
 * What becomes of a person's name in every text field of every command of everything the office decides about; the fields are
 * found, not listed. The table is approved with {@code -Dvigil.approve=true} after a person has read it.
 */
@TestPropertySource(properties = "vigil.test.office=every-text")
class EveryTextTest extends RunningOffice {

    private static final Path APPROVED = Path.of("src/test/resources/rights/texts.md");
    private static final String NAME = "Đặng Vyzquarth Qwexholm";
    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    private static final String FALLS = "falls with whom it names, and by itself";
    private static final String BY_ITSELF = "falls by itself when a name in it is found";
    private static final String STAYS = "STAYS";

    @Autowired
    private List<Decider<?, ?, ?>> deciders;

    @Autowired
    private List<Preparation> preparations;

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

    @Test
    void a_name_in_a_text_falls_with_its_bearer_or_is_not_taken() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (Decider<?, ?, ?> decider : deciders) {
            for (Class<? extends Record> type : commands(decider)) {
                for (List<RecordComponent> path : texts(type)) {
                    all.put("| " + Names.of(type) + " | " + field(path) + " |", becomes(decider.streamType(), type, path));
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(200);
        assertThat(all.entrySet().stream().filter(row -> row.getValue().equals(STAYS))).isEmpty();
        StringBuilder table = new StringBuilder("| command | field | what becomes of a name in it |\n|---|---|---|\n");
        all.forEach((row, what) -> table.append(row).append(' ').append(what).append(" |\n"));
        if (Boolean.getBoolean("vigil.approve")) Files.writeString(APPROVED, table);
        assertThat(table).hasToString(Files.readString(APPROVED));
    }

    private static List<Class<? extends Record>> commands(Decider<?, ?, ?> decider) {
        return Family.records(decider.commands()).<Class<? extends Record>>map(type -> type.asSubclass(Record.class)).toList();
    }

    private String becomes(String streamType, Class<? extends Record> type, List<RecordComponent> path) {
        RecordComponent field = path.getLast();
        if (path.stream().anyMatch(part -> part.getDeclaringRecord() == NewPerson.class)) return "is the new person's own";
        Record prepared;
        try {
            Record planted = Planted.in(type, path, NAME);
            if (Texts.ids(planted).contains(NAME)) return "is an id, which is looked up";
            prepared = prepared(planted, streamType.equals("accident") ? number : other);
        } catch (Refused refused) {
            return "is refused: " + Names.of((Enum<?>) refused.rule());
        } catch (IllegalArgumentException form) {
            return "is refused: not of the field's form";
        }
        Object value = Planted.at(prepared, path);
        if (value instanceof Confidential.Open open) return kept(open);
        return field.isAnnotationPresent(MayBearAName.class) || path.stream().anyMatch(part -> part.isAnnotationPresent(MayBearAName.class))
                ? "may bear a name" : STAYS;
    }

    /** What has no owner yet is sealed under its stream's key: of a person's record, that person's. */
    private String kept(Confidential.Open text) {
        String owner = text.owner();
        if (owner == null) return "is sealed with its stream";
        if (!owner.contains("~")) return STAYS;
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
