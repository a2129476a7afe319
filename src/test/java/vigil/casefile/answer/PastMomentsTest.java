package vigil.casefile.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.casefile.answer.CaseDesk.JSON;
import static vigil.testing.BoilerCase.NUMBER;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.casefile.Changes.Change;
import vigil.casefile.ShowCase;
import vigil.casefile.ShowChanges;
import vigil.casefile.ShowTimeline;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.Role;
import vigil.testing.BoilerCase;
import vigil.testing.ToldCases;

/** What was known then is what the office would have answered then. */
class PastMomentsTest {

    private static final ToldCases LOG = BoilerCase.told();

    @Test
    void at_every_position_the_case_is_what_it_was_when_the_log_ended_there() {
        try (CaseDesk today = new CaseDesk(LOG)) {
            for (Recorded<Event> event : LOG.stream(NUMBER)) {
                long position = event.position();
                try (CaseDesk then = new CaseDesk(LOG.until(position))) {
                    JsonNode known = json(then.ask(ShowCase.now(NUMBER), Role.AUDITOR));
                    assertThat(json(today.ask(new ShowCase(NUMBER, null, position), Role.AUDITOR)))
                            .as("case at " + position)
                            .isEqualTo(known);
                    assertThat(json(today.ask(new ShowTimeline(NUMBER, null, position), Role.AUDITOR)))
                            .as("timeline at " + position)
                            .isEqualTo(json(then.ask(ShowTimeline.now(NUMBER), Role.AUDITOR)));
                }
            }
        }
    }

    @Test
    void an_instant_stands_for_the_last_event_recorded_by_then() {
        try (CaseDesk desk = new CaseDesk(LOG)) {
            Instant firstEvening = ToldCases.at("2024-05-01T23:59").toInstant();
            long last = LOG.stream(NUMBER).stream()
                    .filter(event -> !event.recordedAt().isAfter(firstEvening))
                    .mapToLong(Recorded::position)
                    .max()
                    .orElseThrow();
            ObjectNode byInstant = json(desk.ask(new ShowCase(NUMBER, firstEvening, null), Role.LEADER));
            ObjectNode byPosition = json(desk.ask(new ShowCase(NUMBER, null, last), Role.LEADER));
            assertThat(byInstant.at("/casualties/dead").intValue()).isEqualTo(1);
            assertThat(byInstant).isEqualTo(byPosition);
        }
    }

    @Test
    void changes_name_every_field_that_differs_and_nothing_else() {
        try (CaseDesk desk = new CaseDesk(LOG)) {
            long before = LOG.stream(NUMBER).stream()
                    .filter(event -> event.recordedAt().equals(ToldCases.at("2024-05-01T08:45").toInstant()))
                    .mapToLong(Recorded::position)
                    .max()
                    .orElseThrow();
            List<Change> changes = desk.ask(new ShowChanges(NUMBER, before, before + 1)).changes();
            assertThat(changes).contains(new Change("victims.v2.condition", "severe", "dead"));
            assertThat(changes).extracting(Change::path).noneMatch(path -> path.startsWith("facts."));
            assertThat(desk.ask(new ShowChanges(NUMBER, before, before)).changes()).isEmpty();
        }
    }

    @Test
    void before_the_case_existed_everything_is_new() {
        try (CaseDesk desk = new CaseDesk(LOG)) {
            List<Change> changes = desk.ask(new ShowChanges(NUMBER, -1, 0L)).changes();
            assertThat(changes).isNotEmpty().allMatch(change -> change.before() == null);
            assertThat(changes).contains(new Change("facts.place", null, "Khu công nghiệp Thiện Tân"));
        }
    }

    /** Without the position up to which the answer is complete: it is later today than it was then. */
    private static ObjectNode json(Object view) {
        ObjectNode json = JSON.valueToTree(view);
        json.remove("completeTo");
        return json;
    }
}
