package vigil.home.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.casefile.FindAwaited.Awaited;
import vigil.casefile.FindAwaited.Entry;
import vigil.casefile.FindAwaited.Matter;
import vigil.duties.DutyStage;
import vigil.duties.DutyView;
import vigil.families.Family;
import vigil.families.Family.Standing;
import vigil.law.Condition;
import vigil.law.Duty;

/** The lines of the first page: the same thing for six families is one line, and each line leads to what is to be done. */
class TodayLinesTest {

    private static final Instant EARLIER = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-02T00:00:00Z");

    @Test
    void duties_that_differ_only_in_whom_they_are_about_are_one_line() {
        assertThat(DueLine.of(List.of(duty("75-2026-0001", "letter", "v1"), duty("75-2026-0001", "minutes", null),
                        duty("75-2026-0001", "letter", "v2"), duty("75-2026-0002", "letter", "v1"))))
                .extracting(line -> line.duty().number(), line -> line.duty().what(), DueLine::about)
                .containsExactly(
                        tuple("75-2026-0001", "letter", "v1, v2"), tuple("75-2026-0001", "minutes", ""), tuple("75-2026-0002", "letter", "v1"));
    }

    @Test
    void families_are_counted_case_by_case_since_the_first_of_them_waits() {
        assertThat(NotWrittenTo.of(List.of(
                        family("75-2026-0001", Standing.NOT_WRITTEN_TO, LATER), family("75-2026-0001", Standing.UNDER_WAY, EARLIER),
                        family("75-2026-0001", Standing.NOT_WRITTEN_TO, EARLIER))))
                .containsExactly(new NotWrittenTo("75-2026-0001", "Xưởng", 2, EARLIER));
    }

    @Test
    void everything_that_waits_leads_to_the_form_that_answers_it_and_only_for_a_leader() {
        for (Matter matter : Matter.values()) {
            Waiting line = Waiting.of(entry(matter), true);
            assertThat(line.act()).isNotNull().startsWith("/accidents/75-2026-0001/commands/" + line.command());
            assertThat(Waiting.of(entry(matter), false).act()).isNull();
        }
        assertThat(Waiting.of(entry(Matter.GRADE), true).act()).endsWith("confirm-grade?directiveId=d1&demandId=2");
        assertThat(Waiting.of(entry(Matter.DIRECTIVE), true).document()).isEqualTo("/accidents/75-2026-0001/documents/d1.pdf");
    }

    private static Entry entry(Matter matter) {
        String subject = switch (matter) {
            case CLOSURE, EXTENSION -> null;
            case GRADE -> "d1/2";
            default -> "d1";
        };
        return new Entry("75-2026-0001", "Xưởng", new Awaited(matter, subject, null, null, true, EARLIER, "officer"));
    }

    private static Family family(String number, Standing standing, Instant since) {
        return new Family(number, "Xưởng", "v1", Condition.DEAD, standing, since, List.of(), List.of(), null, null, List.of(), Map.of(), 0, 0);
    }

    private static DutyView duty(String number, String what, @Nullable String subject) {
        return new DutyView(
                number, "Xưởng", "75", "75", what, what, subject, Duty.Whose.DEPARTMENT, Duty.State.OPEN, DutyStage.OPEN, null, null,
                null, false, "", "", true, "");
    }
}
