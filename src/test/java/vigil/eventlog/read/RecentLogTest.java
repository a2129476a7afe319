package vigil.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.append.Outcome;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Prepared;

/** What followers are given from memory is what the log holds, and nothing that the log holds is left out. */
class RecentLogTest {

    private final Listed log = new Listed();
    private final AtomicLong nanos = new AtomicLong();
    private final RecentLog recent = new RecentLog(log, nanos::get);

    @Test
    void whoever_follows_reads_what_this_server_appended_from_memory() {
        Follower follower = Follower.after(recent, "origin", -1);
        for (int i = 0; i < 10; i++) mine();
        assertThat(follower.more(4)).hasSize(4);
        assertThat(follower.more(100)).hasSize(6);
        assertThat(log.asked).as("how often the database was asked").isZero();
        for (int i = 0; i < 50; i++) assertThat(follower.more(100)).isEmpty();
        assertThat(log.asked).as("whether somebody else appended is asked once for a while").isOne();
    }

    @Test
    void what_another_server_appended_is_found_when_it_was_noticed_and_a_while_later_also_when_it_was_not() {
        Follower follower = Follower.after(recent, "origin", -1);
        mine();
        assertThat(follower.more(10)).hasSize(1);
        assertThat(follower.more(10)).as("asks now, and not again for a while").isEmpty();
        others();
        assertThat(follower.more(10)).as("nobody has noticed").isEmpty();
        assertThat(recent.noticed(2)).isTrue();
        assertThat(recent.noticed(2)).as("that is no news").isFalse();
        assertThat(follower.more(10)).extracting(Commit::position).containsExactly(1L);
        others();
        assertThat(follower.more(10)).isEmpty();
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
        assertThat(follower.more(10)).extracting(Commit::position).containsExactly(2L);
        assertThat(recent.end()).isEqualTo(3);
    }

    @Test
    void commits_of_others_are_found_between_its_own() {
        Follower follower = Follower.after(recent, "origin", -1);
        mine();
        others();
        others();
        mine();
        mine();
        List<Long> read = new ArrayList<>();
        for (List<Commit> page = follower.more(10); !page.isEmpty(); page = follower.more(10)) {
            page.forEach(commit -> read.add(commit.position()));
        }
        assertThat(read).containsExactlyElementsOf(LongStream.range(0, 5).boxed().toList());
    }

    @Test
    void whoever_is_far_behind_reads_the_database() {
        for (int i = 0; i < 2_500; i++) mine();
        Follower follower = Follower.after(recent, "origin", -1);
        List<Long> read = new ArrayList<>();
        for (List<Commit> page = follower.more(100); !page.isEmpty(); page = follower.more(100)) {
            page.forEach(commit -> read.add(commit.position()));
        }
        assertThat(read).containsExactlyElementsOf(LongStream.range(0, 2_500).boxed().toList());
        assertThat(log.asked).as("pages that are not remembered any more, and the end").isBetween(5, 7);
    }

    private void mine() {
        recent.appended(List.of(others()));
    }

    private Commit others() {
        Commit.Head head = log.newest().map(Commit::head).orElseGet(() -> Commit.Head.ofEmpty("origin"));
        Commit commit = Commit.after(head, body(head.next()), 1_000 + head.next(), "somebody");
        log.append(List.of(commit));
        return commit;
    }

    private static Prepared body(long number) {
        return Prepared.of(
                List.of(new Entry("event-" + number, "stream", number, "kind", number, "happened", null, "{}", "{}")));
    }

    /** A log in a list. */
    private static final class Listed implements CommitLog {

        private final List<Commit> commits = new ArrayList<>();
        private int asked;

        @Override
        public Outcome append(List<Commit> more) {
            commits.addAll(more);
            return new Outcome.Written();
        }

        @Override
        public Optional<Commit> newest() {
            return commits.isEmpty() ? Optional.empty() : Optional.of(commits.getLast());
        }

        @Override
        public List<Commit> at(Collection<Long> positions) {
            return commits.stream().filter(commit -> positions.contains(commit.position())).toList();
        }

        @Override
        public List<Commit> from(long position, int limit) {
            asked++;
            return commits.stream().filter(commit -> commit.position() >= position).limit(limit).toList();
        }

        @Override
        public Optional<Commit> holding(long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Commit> of(String stream, long sequence, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Commit> newestOf(String stream) {
            throw new UnsupportedOperationException();
        }
    }
}
