package vigil.desk.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.testing.Example.NUMBER;
import static vigil.testing.Example.OFFICER;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent.CaseReopened;
import vigil.accident.ClosureEvent.ClosureApproved;
import vigil.accident.ClosureEvent.FilesHeld;
import vigil.accident.ClosureEvent.HoldLifted;
import vigil.accident.InvestigationCommand.RecordStatement.Of;
import vigil.accident.InvestigationEvent.StatementTaken;
import vigil.accident.NoticeEvent.SeverityAssessed;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.desk.Streams;
import vigil.kernel.Event;
import vigil.kernel.Refused;
import vigil.kernel.VietNam;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.Employment;
import vigil.law.Law;
import vigil.law.LegalBasis;
import vigil.law.Severity;
import vigil.people.PersonCommand.ApproveErasure;
import vigil.people.PersonCommand.Sex;
import vigil.people.PersonDecider;
import vigil.people.PersonEvent.PersonInvolved;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.people.PersonRule;
import vigil.testing.EventsInMemory;
import vigil.testing.Example;

/** How long the law keeps a person, over all the accidents the person appears in. */
class ErasureHoldTest {

    private static final ApproveErasure APPROVE = new ApproveErasure(words("đúng luật"), null);
    private static final String OTHER = "79-2024-0002";

    /** The example's events are all recorded at one instant: the day the case was closed. */
    private static final LocalDate CLOSED = VietNam.dateOf(Instant.EPOCH);

    private final EventsInMemory log = new EventsInMemory();
    private final Streams streams = new Streams(log, new PersonDecider(Law.load()));

    @Test
    void a_victim_of_a_fatal_accident_is_kept_for_fifteen_years_from_closing() {
        closed(NUMBER, "person-1", Severity.FATAL);
        record("person-1", List.of(registered(1985)));
        LocalDate until = CLOSED.plusYears(15);
        held(PersonRule.RETENTION_FORBIDS_ERASURE, until.minusDays(1));
        free(until);
    }

    @Test
    void nobody_in_the_file_of_an_open_case_is_forgotten_however_old_it_is() {
        record(NUMBER, aVictim("person-1", Severity.FATAL));
        record("person-1", List.of(registered(1985)));
        held(PersonRule.OPEN_CASE_FORBIDS_ERASURE, LocalDate.of(2080, 1, 1));
        record(NUMBER, List.of(new ClosureApproved("leader"), new CaseReopened("leader", words("mới"))));
        held(PersonRule.OPEN_CASE_FORBIDS_ERASURE, LocalDate.of(2080, 1, 1));
    }

    @Test
    void another_victim_is_kept_until_retirement() {
        closed(NUMBER, "person-1", Severity.SEVERE);
        record("person-1", List.of(registered(1985)));
        held(PersonRule.RETENTION_FORBIDS_ERASURE, LocalDate.of(2047, 12, 30));
        free(LocalDate.of(2047, 12, 31));
    }

    @Test
    void a_victim_of_unknown_age_is_taken_for_the_youngest() {
        closed(NUMBER, "person-1", Severity.SEVERE);
        record("person-1", List.of(registered(null)));
        held(PersonRule.RETENTION_FORBIDS_ERASURE, LocalDate.of(2071, 12, 30));
    }

    @Test
    void the_longest_of_all_accidents_counts_and_not_the_first_alone() {
        record(NUMBER, aFatalAccident().events());
        closed(OTHER, "person-1", Severity.SEVERE);
        record("person-1", List.of(registered(1985)));
        free(LocalDate.of(2030, 1, 1));
        record("person-1", List.of(new PersonInvolved(OTHER)));
        held(PersonRule.RETENTION_FORBIDS_ERASURE, LocalDate.of(2047, 12, 30));
    }

    @Test
    void whose_statement_was_taken_is_in_the_file_and_a_relative_is_not() {
        closed(NUMBER, "person-2", Severity.FATAL);
        record("person-1", List.of(registered(1985)));
        free(CLOSED);
        record(NUMBER, List.of(new StatementTaken(Of.WITNESS, Example.at("09:00"), "person-1", null)));
        held(PersonRule.RETENTION_FORBIDS_ERASURE, CLOSED.plusYears(15).minusDays(1));
    }

    @Test
    void nobody_is_forgotten_while_files_of_the_case_are_held() {
        closed(NUMBER, "person-1", Severity.FATAL);
        record("person-1", List.of(registered(1985)));
        LocalDate after = CLOSED.plusYears(20);
        free(after);
        record(NUMBER, List.of(new FilesHeld("h1", List.of("f1"), "CV 45/TA", "officer", words("tòa án"))));
        held(PersonRule.HOLD_FORBIDS_ERASURE, after);
        record(NUMBER, List.of(new HoldLifted("h1", "leader", words("xong"))));
        free(after);
    }

    private void held(PersonRule rule, LocalDate today) {
        assertThatThrownBy(() -> hold(today).prepare(APPROVE, "person-1", OFFICER))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    private void free(LocalDate today) {
        assertThat(hold(today).prepare(APPROVE, "person-1", OFFICER).command()).isEqualTo(APPROVE);
    }

    private ErasureHold hold(LocalDate today) {
        Clock noon = Clock.fixed(today.atTime(12, 0).atZone(VietNam.ZONE).toInstant(), VietNam.ZONE);
        return new ErasureHold(new Retention(streams, log, Law.load()), noon);
    }

    private void closed(String number, String personId, Severity severity) {
        record(number, aVictim(personId, severity));
        record(number, List.of(new ClosureApproved("leader")));
    }

    private static List<AccidentEvent> aVictim(String personId, Severity severity) {
        LegalBasis basis = new LegalBasis("SEVERITY", null, "Điều 9");
        return aFatalAccident()
                .and(
                        new VictimAdded(
                                "v1", personId, null, null, null, "thợ", Employment.CONTRACT, Condition.DEAD, List.of(),
                                null),
                        new SeverityAssessed(severity, null, new Casualties(1, 0, 0, 0, null), basis))
                .events();
    }

    private static PersonRegistered registered(@Nullable Integer birthYear) {
        return new PersonRegistered(
                "person-1", NUMBER, "75", LocalDate.of(2024, 5, 1), words("Người giả định"), birthYear, Sex.MALE, "VN",
                null, null, null);
    }

    private void record(String stream, List<? extends Event> events) {
        events.forEach(event -> log.add(stream, event));
    }
}
