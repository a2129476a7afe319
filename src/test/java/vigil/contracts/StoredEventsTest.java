package vigil.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vigil.accident.AccidentEvent;
import vigil.accounts.AccountEvent;
import vigil.accounts.CredentialChosen;
import vigil.alarms.AlarmEvent;
import vigil.audit.ListExported;
import vigil.audit.SampleDrawn;
import vigil.audit.VerificationOrdered;
import vigil.commands.AccessRefused;
import vigil.commands.RequestAnswered;
import vigil.documents.UploadRefused;
import vigil.documents.UploadRemoved;
import vigil.eventlog.format.Entry;
import vigil.eventlog.json.EventJson;
import vigil.eventlog.json.EventNames;
import vigil.kernel.Confidential.Closed;
import vigil.kernel.Event;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.papers.NumberTaken;
import vigil.people.PersonEvent;
import vigil.publications.PublicationEvent;
import vigil.questions.CaseRead;
import vigil.questions.GlassBroken;
import vigil.reports.IntakeEvent;
import vigil.reports.ReportEvent;
import vigil.syntheses.SynthesisEvent;
import vigil.testing.Filled;
import vigil.testing.program.Program;

/**
 * Every event has an approved stored form under {@code src/test/resources/contracts}; whoever changes a record sees here
 * what the log can no longer read. A new event's form is written by running with {@code -Dvigil.approve=true} and read by
 * a person before it is committed.
 */
class StoredEventsTest {

    private static final List<Class<? extends Event>> FAMILIES =
            List.of(
            AccidentEvent.class,
            PersonEvent.class,
            RequestAnswered.class,
            CaseRead.class,
            GlassBroken.class,
            AccessRefused.class,
            ReportEvent.class,
            IntakeEvent.class,
            SynthesisEvent.class,
            PublicationEvent.class,
            AccountEvent.class,
            CredentialChosen.class,
            NumberTaken.class,
            AlarmEvent.class,
            SampleDrawn.class,
            ListExported.class,
            VerificationOrdered.class,
            UploadRefused.class,
            UploadRemoved.class);

    private static final Path APPROVED = Path.of("src/test/resources/contracts");
    private static final JsonMapper PRETTY = JsonMapper.builder().build();

    /** Seals with the same words every time, so that forms can be compared. */
    private static final EventJson JSON = new EventJson(
            EventNames.of(FAMILIES),
            (open, origin) -> new Closed(origin.stream(), "nonce", "ciphertext", "commitment", origin));

    static Stream<Class<? extends Event>> events() {
        return FAMILIES.stream().flatMap(Family::records);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_as_approved_and_read_again(Class<? extends Event> type) throws IOException {
        Event event = Filled.with(type);
        String stored = write(event);
        Path approved = APPROVED.resolve(Names.of(type) + ".json");
        if (Boolean.getBoolean("vigil.approve")) Files.writeString(approved, pretty(stored));
        assertThat(approved).as("approved form").exists();
        String form = Files.readString(approved);
        assertThat(pretty(stored)).isEqualTo(form);
        Event read = JSON.read(entry(type, PRETTY.readTree(form).toString()));
        assertThat(write(read).replace("\"$sealed\":2", "\"$sealed\":1").replaceAll("\"o\":\\{[^}]*\\},", ""))
                .isEqualTo(stored);
    }

    @Test
    void no_approved_form_is_left_without_its_event() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            events().map(type -> Names.of(type) + ".json").collect(Collectors.toSet()));
        }
    }

    @Test
    void no_event_is_left_without_its_form() {
        assertThat(Program.records(Event.class).map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(
                        events().map(Class::getName).collect(Collectors.toSet()));
    }

    private static String write(Event event) {
        return JSON.writing("stream", 3, "event-id", () -> JSON.mapper().writeValueAsString(event));
    }

    private static Entry entry(Class<? extends Event> type, String payload) {
        return new Entry("event-id", "stream", 3, "accident", 0, Names.of(type), EventNames.REVISION, payload, "{}");
    }

    private static String pretty(String json) {
        return PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(PRETTY.readTree(json)) + "\n";
    }
}
