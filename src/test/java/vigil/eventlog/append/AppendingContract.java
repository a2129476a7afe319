package vigil.eventlog.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vigil.testing.Entries.alone;
import static vigil.testing.Entries.entry;
import static vigil.testing.Entries.one;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.LogCheck;
import vigil.eventlog.StreamCollision;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Prepared;
import vigil.eventlog.read.Follower;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/** What the log promises to those who append, on any database. */
abstract class AppendingContract {

    private TestDatabase database;
    private TestLog log;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        log = TestLog.plain(database.database(), TestLog.json());
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void positions_are_without_gap_and_every_link_holds() {
        Commit first = log.appender().append(one("a", 0));
        Commit second = log.appender().append(Prepared.of(List.of(entry("b", 0), entry("c", 0), alone())));
        Commit third = log.appender().append(one("a", 1));
        assertThat(List.of(first.position(), second.position(), third.position())).containsExactly(0L, 1L, 4L);
        assertThat(second.previous()).isEqualTo(first.link());
        assertThat(check().sound()).isTrue();
        assertThat(check().events()).isEqualTo(5);
    }

    @Test
    void a_taken_place_is_named_and_nothing_of_the_commit_is_written() {
        log.appender().append(one("case", 0));
        Prepared both = Prepared.of(List.of(entry("request", 0), entry("case", 0)));
        StreamCollision collision =
                catchThrowableOfType(StreamCollision.class, () -> log.appender().append(both));
        assertThat(collision.stream()).isEqualTo("case");
        assertThat(collision.sequence()).isZero();
        assertThat(log.log().of("request", 0, 10)).isEmpty();
        assertThat(log.appender().append(one("request", 0)).position()).isEqualTo(1);
    }

    @Test
    void a_place_given_twice_in_one_commit_is_refused_which_no_index_would_see() {
        Prepared twice = Prepared.of(List.of(entry("a", 0), entry("a", 0)));
        assertThatThrownBy(() -> log.appender().append(twice)).isInstanceOf(StreamCollision.class);
        assertThat(log.log().newest()).isEmpty();
    }

    @Test
    void several_servers_with_several_threads_lose_and_double_nothing() throws Exception {
        try (TestLog other = TestLog.plain(database.database(), TestLog.json());
                TestLog third = TestLog.plain(database.database(), TestLog.json())) {
            Map<String, Commit> acknowledged = new ConcurrentHashMap<>();
            List<Callable<Void>> writers = new ArrayList<>();
            for (TestLog server : List.of(log, other, third)) {
                for (int thread = 0; thread < 4; thread++) writers.add(writer(server, "own-" + writers.size(), acknowledged));
            }
            all(writers);
            assertThat(acknowledged).hasSize(12 * 25);
            assertThat(check().sound()).isTrue();
            assertThat(read()).hasSize(12 * 25).allSatisfy(commit -> assertThat(acknowledged.get(key(commit)))
                    .matches(commit::same));
        }
    }

    @Test
    void of_many_who_want_the_same_place_on_two_servers_exactly_one_gets_it() throws Exception {
        try (TestLog other = TestLog.plain(database.database(), TestLog.json())) {
            for (int round = 0; round < 10; round++) {
                String stream = "race-" + round;
                List<Callable<Boolean>> rivals = new ArrayList<>();
                for (TestLog server : List.of(log, other, log, other)) rivals.add(() -> wins(server, stream));
                assertThat(all(rivals)).containsOnlyOnce(true);
            }
            assertThat(check().events()).isEqualTo(10);
        }
    }

    private static boolean wins(TestLog server, String stream) {
        try {
            server.appender().append(one(stream, 0));
            return true;
        } catch (StreamCollision collision) {
            assertThat(collision.stream()).isEqualTo(stream);
            return false;
        }
    }

    private static Callable<Void> writer(TestLog server, String stream, Map<String, Commit> acknowledged) {
        return () -> {
            for (int i = 0; i < 25; i++) {
                Commit commit = server.appender().append(one(stream, i));
                acknowledged.put(key(commit), commit);
            }
            return null;
        };
    }

    private static String key(Commit commit) {
        Entry entry = commit.body().entries().getFirst();
        return entry.stream() + "/" + entry.sequence();
    }

    private LogCheck.Result check() {
        return new LogCheck(log.log(), log.marks().origin()).run();
    }

    private List<Commit> read() {
        Follower follower = Follower.after(log.log(), log.marks().origin(), -1);
        List<Commit> all = new ArrayList<>();
        for (List<Commit> page = follower.more(7); !page.isEmpty(); page = follower.more(7)) all.addAll(page);
        return all;
    }

    private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) results.add(result.get());
            return results;
        }
    }
}
