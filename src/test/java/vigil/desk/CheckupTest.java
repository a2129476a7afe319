package vigil.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.accident.NoticeEvent.NoteAdded;
import vigil.desk.Readiness.State;
import vigil.kernel.Confidential;
import vigil.law.Law;
import vigil.eventlog.LogBroken;
import vigil.projections.Freshness;
import vigil.testing.EventsInMemory;

/** The server is ready when the log can be read and no read model has stopped or lags far behind. */
class CheckupTest {

    private final EventsInMemory history = new EventsInMemory();
    private Optional<LogBroken> broken = Optional.empty();

    @Test
    void ready_when_everything_keeps_up() {
        happens(3);
        Readiness readiness = with(new Freshness.Mark("register", 1, false)).now();

        assertThat(readiness.isUp()).isTrue();
        assertThat(readiness.head()).isEqualTo(2);
        assertThat(readiness.projections()).containsExactly(new Readiness.Part("register", State.UP, 1, 1));
    }

    @Test
    void not_ready_when_a_read_model_stopped_or_is_far_behind() {
        happens(2_000);
        assertThat(with(new Freshness.Mark("register", 1_999, true)).now().isUp()).isFalse();
        assertThat(with(new Freshness.Mark("register", 100, false)).now().isUp()).isFalse();
    }

    @Test
    void not_ready_when_the_log_cannot_be_read() {
        Checkup checkup = new Checkup(history, () -> {
            throw new IllegalStateException("no database");
        }, Optional::empty, List.of());
        String law = Law.load().edition().fingerprint();
        assertThat(checkup.now()).isEqualTo(new Readiness(State.DOWN, State.DOWN, null, law, List.of()));
    }

    @Test
    void not_ready_while_something_stands_against_taking_commands() {
        happens(1);
        var mark = new Freshness.Mark("register", 0, false);
        Checkup checkup = new Checkup(
                history, () -> new Freshness.Overview(0, List.of(mark)), () -> broken, List.of(() -> Optional.of("another law")));
        assertThat(checkup.now().isUp()).isFalse();
        assertThat(checkup.now().log()).isEqualTo(State.UP);
    }

    private Checkup with(Freshness.Mark mark) {
        return new Checkup(history, () -> new Freshness.Overview(history.head(), List.of(mark)), () -> broken, List.of());
    }

    @Test
    void not_ready_while_the_line_of_commits_is_broken() {
        happens(3);
        broken = Optional.of(new LogBroken(1, "nothing stands here"));
        Readiness readiness = with(new Freshness.Mark("register", 2, false)).now();
        assertThat(readiness.isUp()).isFalse();
        assertThat(readiness.log()).isEqualTo(State.DOWN);
    }

    private void happens(int times) {
        for (int i = 0; i < times; i++) history.add("s" + i, new NoteAdded(Confidential.of("x"), null));
    }
}
