package vigil.law.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.accident.AccidentEvent;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.kernel.VietNam;
import vigil.law.Duty;
import vigil.law.Law;
import vigil.law.LegalRule;
import vigil.law.LegalRule.Clock;

/** The clocks that {@code rules.yaml} shows to everybody at /law are those by which the duties really run. */
class ClocksTest {

    private static final Law LAW = Law.load();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final String REPORTED = "2024-05-01 09:30 reported in 75, occurred 2024-05-01 08:10, noticed 2024-05-01 09:10, ";

    /** Which accident is investigated under a rule, by whom, and who investigates again. */
    private record Inquiry(String people, String victim, String team, String again, List<String> before) {}

    private static final Map<String, Inquiry> INQUIRIES = Map.of(
            "INV_LIGHT", new Inquiry("1 light", "light", "employer", "province", List.of()),
            "INV_SEVERE1", new Inquiry("1 severe", "severe", "employer", "province", List.of()),
            "INV_SEVERE2", new Inquiry(
                    "2 severe", "severe", "province", "centre", List.of("victim listed severe", "file of v2 complete")),
            "INV_FATAL", new Inquiry("1 dead", "dead", "province", "centre", List.of()),
            "INV_EXPERT", new Inquiry(
                    "1 dead", "dead", "province", "centre", List.of("technical expertise ordered", "expertise x1 received")));

    private static final Set<String> OTHERS = Set.of("EXT_REQUEST", "SCENE_2H", "SEND_MINUTES");

    private final Told told = new Told(LAW);
    private OffsetDateTime now = Sentence.time("2024-05-01 10:00");

    static Stream<String> inquiries() {
        return INQUIRIES.keySet().stream().sorted();
    }

    private static Clock clock(String rule) {
        Clock clock = LAW.rule(rule, DAY).clock();
        assertThat(clock).as(rule).isNotNull();
        return clock;
    }

    private void report(String people) {
        told.tell(Sentence.of(REPORTED + people));
    }

    /** Tells steps an hour after one another. */
    private void tell(String... steps) {
        for (String step : steps) {
            now = now.plusHours(1);
            told.tell(new Sentence(now, step));
        }
    }

    private void report(Inquiry inquiry) {
        report(inquiry.people());
        tell("team of the " + inquiry.team() + " set up", "victim listed " + inquiry.victim());
        inquiry.before().forEach(this::tell);
    }

    private void announce() {
        tell("findings recorded", "file of v1 complete", "announcement held");
    }

    @Test
    void every_end_of_a_clock_is_an_event_of_the_log_and_every_clock_is_tested_here() {
        Set<String> events = Family.records(AccidentEvent.class).map(Names::of).collect(Collectors.toSet());
        List<LegalRule> clocked = LAW.rules().stream().filter(rule -> rule.clock() != null).toList();
        for (LegalRule rule : clocked) {
            assertThat(ends(rule.clock())).as(rule.id()).isNotEmpty().allMatch(events::contains);
        }
        Set<String> tested = Stream.concat(INQUIRIES.keySet().stream(), OTHERS.stream()).collect(Collectors.toSet());
        assertThat(clocked).extracting(LegalRule::id).hasSameElementsAs(tested);
    }

    private static List<String> ends(Clock clock) {
        return Stream.of(List.of(clock.starts(), clock.stops()), clock.suspendedBy(), clock.restartedBy())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("inquiries")
    void a_limit_starts_with_the_event_it_names_and_ends_with_the_one_it_names(String rule) {
        report(INQUIRIES.get(rule));
        assertThat(limit().basis().rule()).isEqualTo(rule);
        assertThat(limit().state()).isEqualTo(Duty.State.OPEN);
        assertThat(limit().since()).isEqualTo(told.happened(clock(rule).starts()));
        announce();
        assertThat(limit().state()).isEqualTo(Duty.State.OPEN);
        tell("minutes published");
        assertThat(told.lastEvents()).contains(clock(rule).stops());
        assertThat(limit().state()).isEqualTo(Duty.State.DONE);
        assertThat(limit().doneAt()).isEqualTo(told.happened(clock(rule).stops()));
    }

    @ParameterizedTest
    @MethodSource("inquiries")
    void a_limit_stands_still_and_runs_anew_by_the_events_it_names(String rule) {
        Clock clock = clock(rule);
        report(INQUIRIES.get(rule));
        tell("referred to the police");
        assertThat(limit().dueOn()).isNotNull();
        tell("prosecution refused");
        assertThat(clock.suspendedBy()).containsExactly(told.lastEvents().getFirst());
        assertThat(limit().dueOn()).isNull();
        tell("police file received");
        runsAnewFrom(told.lastEvents().getFirst(), rule);
        announce();
        tell("minutes published", "new investigation ordered of the " + INQUIRIES.get(rule).again());
        runsAnewFrom(told.lastEvents().getFirst(), rule);
        assertThat(clock.restartedBy()).as("no other than the two told here").hasSize(2);
    }

    private void runsAnewFrom(String event, String rule) {
        assertThat(clock(rule).restartedBy()).contains(event);
        Instant start = told.happened(event);
        assertThat(limit().state()).isEqualTo(Duty.State.OPEN);
        assertThat(limit().since()).isEqualTo(start);
        int days = LAW.rule(limit().basis().rule(), DAY).number();
        assertThat(limit().dueOn()).isEqualTo(VietNam.dateOf(start).plusDays(days));
    }

    private Duty limit() {
        return told.duty("publish-minutes");
    }

    @Test
    void the_two_hours_run_from_the_notice_until_people_are_sent() {
        report("1 dead");
        Duty scene = told.duty("scene");
        assertThat(scene.since()).isEqualTo(told.happened(clock("SCENE_2H").starts()));
        assertThat(scene.state()).isEqualTo(Duty.State.OPEN);
        tell("people sent to the scene");
        assertThat(told.duty("scene").doneAt()).isEqualTo(told.happened(clock("SCENE_2H").stops()));
    }

    @Test
    void the_minutes_are_sent_counting_from_the_announcement() {
        report(INQUIRIES.get("INV_FATAL"));
        assertThat(told.duty("send-minutes").state()).isEqualTo(Duty.State.NOT_APPLICABLE);
        announce();
        assertThat(told.duty("send-minutes").since()).isEqualTo(told.happened(clock("SEND_MINUTES").starts()));
        tell("minutes published");
        assertThat(told.duty("send-minutes").state()).isEqualTo(Duty.State.OPEN);
        tell("minutes sent");
        assertThat(told.duty("send-minutes").doneAt()).isEqualTo(told.happened(clock("SEND_MINUTES").stops()));
    }

    @Test
    void what_counts_working_days_names_the_version_of_the_calendar() {
        report(INQUIRIES.get("INV_FATAL"));
        announce();
        for (String duty : List.of("send-minutes", "extension-request")) {
            assertThat(told.duty(duty).why().vi()).contains("lịch nghỉ năm 2024, bản " + LAW.calendar().version());
            assertThat(told.duty(duty).why().en()).contains("holidays of 2024, calendar " + LAW.calendar().version());
        }
    }

    @Test
    void an_extension_is_asked_for_before_the_limit_ends() {
        Clock clock = clock("EXT_REQUEST");
        report(INQUIRIES.get("INV_FATAL"));
        assertThat(clock.backwards()).isTrue();
        assertThat(told.duty("extension-request").state()).isEqualTo(Duty.State.OPEN);
        assertThat(told.duty("extension-request").dueOn()).isBefore(limit().dueOn());
        tell("extension asked for");
        assertThat(told.lastEvents()).contains(clock.stops());
        assertThat(told.duty("extension-request").state()).isEqualTo(Duty.State.DONE);
    }

    @Test
    void once_the_limit_has_ended_no_extension_is_asked_for() {
        report(INQUIRIES.get("INV_FATAL"));
        announce();
        tell("minutes published");
        assertThat(told.lastEvents()).contains(clock("EXT_REQUEST").starts());
        assertThat(told.duty("extension-request").state()).isEqualTo(Duty.State.NOT_APPLICABLE);
    }
}
