package vigil.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceEvent.LetterSigned;
import vigil.accident.DirectiveEvent.DirectiveDrafted;
import vigil.accident.DirectiveEvent.DirectiveSigned;
import vigil.accident.InvestigationEvent.AnnouncementHeld;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.accident.NoticeEvent.FactsCorrected;
import vigil.accident.NoticeEvent.VictimCorrected;
import vigil.eventlog.format.Entry;
import vigil.eventlog.json.EventJson;
import vigil.eventlog.json.EventNames;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Names;
import vigil.reports.ReportEvent.EmployerReportCorrected;
import vigil.reports.ReportEvent.EmployerReportSubmitted;
import vigil.reports.ReportEvent;

/** Forms that the log holds from before an event grew. */
class FormerFormsTest {

    private static final JsonMapper PLAIN = JsonMapper.builder().build();
    private static final EventJson JSON = new EventJson(EventNames.of(List.of(AccidentEvent.class, ReportEvent.class)), (open, origin) -> {
        throw new IllegalStateException("nothing is sealed here");
    });

    /** The forms as they were approved before place and address were sealed; the log keeps such events for ever. */
    @ParameterizedTest
    @ValueSource(classes = {AccidentReported.class, FactsCorrected.class, AnnouncementHeld.class})
    void a_place_that_was_kept_in_clear_is_read_as_it_stands(Class<? extends Event> type) throws IOException {
        String form = Files.readString(Path.of("src/test/resources/contracts-before", Names.of(type) + ".json"));
        String payload = PLAIN.readTree(form).toString();
        Entry entry = new Entry("event-id", "75-2024-0001", 3, "accident", 0, Names.of(type), "1", payload, "{}");
        Event read = JSON.read(entry);
        Confidential place = switch (read) {
            case AccidentReported e -> e.place();
            case FactsCorrected e -> e.place();
            case AnnouncementHeld e -> e.place();
            default -> throw new AssertionError(type);
        };
        assertThat(place).isEqualTo(new Confidential.Clear("place"));
        assertThat(PLAIN.readTree(JSON.mapper().writeValueAsString(read)).get("place").stringValue()).isEqualTo("place");
        if (read instanceof AccidentReported e) assertThat(e.establishment().name()).isEqualTo(new Confidential.Clear("name"));
        if (read instanceof AccidentReported e) assertThat(e.establishment().address()).isEqualTo(new Confidential.Clear("address"));
        if (read instanceof AccidentReported e) assertThat(e.summary()).isInstanceOf(Confidential.Closed.class);
    }

    /** The same of what an enterprise is called as an addressee, or who reports. */
    @ParameterizedTest
    @ValueSource(classes = {DirectiveDrafted.class, EmployerReportSubmitted.class, EmployerReportCorrected.class})
    void a_name_that_was_kept_in_clear_is_read_as_it_stands(Class<? extends Event> type) throws IOException {
        String form = Files.readString(Path.of("src/test/resources/contracts-before", Names.of(type) + ".json"));
        String payload = PLAIN.readTree(form).toString();
        Event read = JSON.read(new Entry("event-id", "75-2024-0001", 3, "accident", 0, Names.of(type), "1", payload, "{}"));
        Confidential name = switch (read) {
            case DirectiveDrafted e -> e.to().name();
            case EmployerReportSubmitted e -> e.report().reporter().name();
            case EmployerReportCorrected e -> e.report().reporter().name();
            default -> throw new AssertionError(type);
        };
        assertThat(name).isEqualTo(new Confidential.Clear("name"));
    }

    @Test
    void a_victim_was_corrected_before_since_when_could_be() {
        VictimCorrected read = JSON.mapper().readValue("{\"victimId\":\"v1\",\"occupation\":\"thợ hàn\"}", VictimCorrected.class);
        assertThat(read.since()).isNull();
        assertThat(read.occupation()).isEqualTo("thợ hàn");
    }

    @Test
    void letters_and_directives_signed_before_the_book_was_kept_are_read_without_a_number() {
        assertThat(JSON.mapper().readValue("{\"letterId\":\"l1\",\"by\":\"leader\"}", LetterSigned.class))
                .isEqualTo(new LetterSigned("l1", "leader"));
        assertThat(JSON.mapper().readValue("{\"directiveId\":\"d1\",\"by\":\"leader\"}", DirectiveSigned.class))
                .isEqualTo(new DirectiveSigned("d1", "leader"));
    }
}
