package vigil.eventlog.append;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vigil.eventlog.append.LeasedTurns.Held;
import vigil.eventlog.mongo.MongoTurnBook;
import vigil.testing.TestDatabase;

/** Who is beaten takes turns: one has the lease and writes, the others wait for its end and no longer, whatever becomes of it. */
class LeasedTurnsTest {

    private static final long LEASE = 60;
    private static final long WHILE_CROWDED = 1_000;

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final List<Long> waited = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();
    private Held answer = new Held(true, 0);

    private final LeasedTurns turns = new LeasedTurns(
            (at, until) -> {
                asked.add(until - at);
                return answer;
            },
            now::get, waited::add);

    @Test
    void who_is_not_beaten_asks_nobody_and_who_was_asks_no_more_after_a_second() {
        turns.await();
        assertThat(asked).isEmpty();
        turns.beaten();
        answer = new Held(true, now.get() + LEASE);
        turns.await();
        assertThat(asked).containsExactly(LEASE);
        now.addAndGet(WHILE_CROWDED);
        turns.await();
        assertThat(asked).hasSize(1);
    }

    @Test
    void who_has_the_lease_writes_until_its_end_and_gives_it_up_when_beaten_all_the_same() {
        turns.beaten();
        answer = new Held(true, now.get() + LEASE);
        turns.await();
        now.addAndGet(LEASE - 1);
        turns.await();
        assertThat(asked).as("once for all batches of its time").hasSize(1);
        now.addAndGet(1);
        answer = new Held(true, now.get() + LEASE);
        turns.await();
        assertThat(asked).hasSize(2);
        turns.beaten();
        turns.await();
        assertThat(asked).hasSize(3);
        assertThat(waited).isEmpty();
    }

    @Test
    void who_does_not_have_it_waits_for_its_end_and_never_longer_than_a_lease_lasts() {
        turns.beaten();
        answer = new Held(false, now.get() + 25);
        turns.await();
        answer = new Held(false, now.get() + 1_000_000); // the other's clock is wrong
        turns.await();
        answer = new Held(false, now.get() - 1_000_000);
        turns.await();
        assertThat(waited.get(0)).isBetween(25L, 28L);
        assertThat(waited.get(1)).isBetween(LEASE, LEASE + 3);
        assertThat(waited.get(2)).isBetween(0L, 3L);
    }

    @Test
    void without_a_book_everybody_races() {
        LeasedTurns alone = new LeasedTurns(
                (at, until) -> {
                    throw new IllegalStateException("the database does not answer");
                },
                now::get, waited::add);
        alone.beaten();
        alone.await();
        assertThat(waited).isEmpty();
    }

    @Test
    void the_book_names_one_at_a_time_and_another_when_its_time_is_over() {
        try (TestDatabase database = TestDatabase.embedded()) {
            MongoTurnBook one = new MongoTurnBook(database.database(), "one");
            MongoTurnBook other = new MongoTurnBook(database.database(), "other");
            assertThat(one.take(100, 160)).isEqualTo(new Held(true, 160));
            assertThat(other.take(101, 161)).as("the first has it").isEqualTo(new Held(false, 160));
            assertThat(one.take(150, 210)).as("keeps it").isEqualTo(new Held(true, 210));
            assertThat(other.take(210, 270)).as("to its end").isEqualTo(new Held(false, 210));
            assertThat(other.take(211, 271)).isEqualTo(new Held(true, 271));
            assertThat(one.take(212, 272)).isEqualTo(new Held(false, 271));
        }
    }
}
