package vigil.audit.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.LogBroken;
import vigil.eventlog.Verification;
import vigil.kernel.Role;
import vigil.projections.Freshness.Mark;
import vigil.projections.Freshness.Overview;
import vigil.web.PageNotice.Said;

/** What every page says, and to whom; nothing while nothing is wrong. */
class TroubleOnEveryPageTest {

    private Optional<LogBroken> broken = Optional.empty();
    private List<Verification.Wrong> wrong = List.of();
    private Overview overview = overview(5_000, new Mark("register", 5_000, false), new Mark("duties", 4_000, false));
    private final TroubleOnEveryPage trouble = new TroubleOnEveryPage(() -> broken, new Verified(), () -> overview);

    @AfterEach
    void close() {
        trouble.destroy();
    }

    @Test
    void nothing_is_said_while_all_is_well_and_lists_are_a_little_behind() {
        trouble.look();
        assertThat(trouble.now()).isEmpty();
    }

    @Test
    void a_list_that_is_far_behind_or_has_stopped_is_named_to_everybody_with_how_far() {
        Mark whole = new Mark("figures", 5_001, false);
        overview = overview(5_001, new Mark("register", 5_001, true), new Mark("duties", 4_000, false), whole);
        trouble.look();
        assertThat(trouble.now()).singleElement().satisfies(said -> {
            assertThat(said.code()).isEqualTo("notice.behind");
            assertThat(said.details()).containsExactly("register, duties", 1_001L);
            assertThat(said.shownTo()).contains(Role.values());
            assertThat(said.mayOpen()).contains(Role.AUDITOR).doesNotContain(Role.OFFICER);
        });
    }

    @Test
    void a_broken_line_is_said_at_once_and_to_everybody_and_what_the_audit_finds_to_those_who_answer_for_it() {
        wrong = List.of(new Verification.Wrong("verifying", 7, "changed"));
        trouble.look();
        broken = Optional.of(new LogBroken(12, "nothing stands here"));
        assertThat(trouble.now()).extracting(Said::code).containsExactly("notice.log.broken", "notice.log.wrong");
        assertThat(trouble.now().getFirst().shownTo()).contains(Role.values());
        assertThat(trouble.now().getLast().details()).containsExactly(7L);
        assertThat(trouble.now().getLast().shownTo())
                .contains(Role.LEADER, Role.AUDITOR)
                .doesNotContain(Role.OFFICER, Role.PROVINCIAL);
    }

    private static Overview overview(long head, Mark... marks) {
        return new Overview(head, List.of(marks));
    }

    private final class Verified implements Verification {

        @Override
        public Report report() {
            return new Report(5_000, 5_000, 1, Instant.EPOCH, null, -1, false, null, List.of(), wrong);
        }

        @Override
        public void again() {}
    }
}
