package vigil.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vigil.law.CaseFacts.Happened;
import vigil.law.CaseFacts.Happening;
import vigil.law.CaseFacts.Inquiry;

/** A duty that an office has added is a function of the events it names, and of nothing else. */
class AddedDutyOfHistoryTest {

    private static final Instant BEGINNING = Instant.parse("2027-01-04T02:00:00Z");
    private static final Set<Happening> NAMED =
            Set.of(Happening.PROSECUTION_REFUSED, Happening.MINUTES_SENT, Happening.POLICE_FILE_RECEIVED);
    private static final Map<String, ?> ROW = Map.of(
            "id", "TELL_FEDERATION", "topic", "steps", "from", "2027-01-01", "by", "province", "value", "5",
            "clock", Map.of(
                    "unit", "working-days", "starts", "prosecution-refused", "stops", "minutes-sent",
                    "restarted-by", List.of("police-file-received")),
            "what", Map.of("vi", "A", "en", "A"),
            "why", Map.of("vi", "{since} {due}", "en", "{since} {due}"));

    private final Law law = Law.shipped().with(ROW);

    @Provide
    Arbitrary<List<Happened>> histories() {
        Arbitrary<Instant> hours = Arbitraries.integers().between(0, 24 * 60).map(hour -> BEGINNING.plus(hour, ChronoUnit.HOURS));
        return Combinators.combine(Arbitraries.of(Happening.class), hours).as(Happened::new).list().ofMaxSize(12);
    }

    @Property(tries = 300)
    void an_event_that_it_does_not_name_never_moves_it(@ForAll("histories") List<Happened> history) {
        List<Happened> named = history.stream().filter(one -> NAMED.contains(one.what())).toList();
        assertThat(duty(history)).isEqualTo(duty(named));
    }

    @Property(tries = 300)
    void told_late_it_is_the_same_as_told_at_once(@ForAll("histories") List<Happened> history) {
        List<Happened> one = history.stream().filter(each -> each.at().isAfter(BEGINNING)).distinct().toList();
        boolean allAtTheirOwnHour = one.stream().map(Happened::at).distinct().count() == one.size();
        List<Happened> reversed = new ArrayList<>(one.reversed());
        if (allAtTheirOwnHour) assertThat(duty(reversed)).isEqualTo(duty(one));
    }

    @Property(tries = 300)
    void it_is_done_only_by_its_own_end_and_due_only_after_its_own_beginning(@ForAll("histories") List<Happened> history) {
        Duty duty = duty(history);
        if (duty.state() == Duty.State.NOT_APPLICABLE) {
            assertThat(history).noneMatch(one -> one.what() == Happening.PROSECUTION_REFUSED);
            return;
        }
        assertThat(history).anyMatch(one -> one.what() != Happening.MINUTES_SENT && one.at().equals(duty.since()));
        assertThat(duty.end()).isAfter(duty.since());
        if (duty.state() == Duty.State.DONE) {
            assertThat(history).contains(new Happened(Happening.MINUTES_SENT, duty.doneAt()));
            assertThat(duty.doneAt()).isAfterOrEqualTo(duty.since());
        }
    }

    private Duty duty(List<Happened> history) {
        CaseFacts facts = new CaseFacts(
                LocalDate.of(2027, 1, 4), BEGINNING, new Casualties(1, 0, 0, 0, null), Employment.CONTRACT, BEGINNING, null, null,
                null, List.of(), Inquiry.NOT_BEGUN, List.of(), List.of(), history, null);
        return law.duties(facts).stream().filter(one -> one.id().equals("added:TELL_FEDERATION")).findFirst().orElseThrow();
    }
}
