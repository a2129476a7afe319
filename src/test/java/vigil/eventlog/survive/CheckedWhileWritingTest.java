package vigil.eventlog.survive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vigil.testing.Entries.one;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vigil.eventlog.Anchor;
import vigil.eventlog.check.FullCheck;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.TestServer;
import vigil.testing.proof.SealedLog;

/**
 * Three servers append all the time, a checkpoint is signed, anchored and a statement given again and again, and meanwhile
 * everything is checked: what goes on is never taken for something wrong.
 */
class CheckedWhileWritingTest {

    private static final int SERVERS = 3;
    private static final int CHECKS = 25;
    private static final int SEALS = 5;

    private final Acknowledged acknowledged = new Acknowledged();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Path folder = TestDatabase.folder("checked");

    @Test
    void nothing_is_found_on_the_embedded_database() throws Exception {
        try (TestDatabase database = TestDatabase.embedded()) {
            checkWhileWriting(database);
        }
    }

    @Test
    void nothing_is_found_on_a_database_server() throws Exception {
        assumeTrue(TestServer.uri().isPresent());
        try (TestDatabase database = TestDatabase.onServer().orElseThrow()) {
            checkWhileWriting(database);
        }
    }

    /** Between looking at the log's own checkpoints and at those kept outside, whichever comes first. */
    @Test
    void a_checkpoint_that_is_signed_and_anchored_just_then_is_not_missed() {
        try (TestDatabase database = TestDatabase.embedded();
                TestLog log = TestLog.plain(database.database(), TestLog.json())) {
            log.appender().append(one("a", 0));
            SealedLog sealed = SealedLog.on(database.database(), folder);
            sealed.seal();
            Anchor late = new Anchor() {
                @Override
                public String name() {
                    return sealed.anchor().name();
                }

                @Override
                public Optional<String> newest() {
                    return sealed.anchor().newest();
                }

                @Override
                public void each(Consumer<String> look) {
                    log.appender().append(one("b", 0));
                    sealed.seal();
                    sealed.anchor().each(look);
                }

                @Override
                public void keep(long size, String note) {
                    sealed.anchor().keep(size, note);
                }
            };
            FullCheck.Report report = new FullCheck(database.database(), sealed.marks(), sealed.keys(), List.of(late)).run();
            assertThat(report.findings()).isEmpty();
            assertThat(report.checkpoints()).isEqualTo(4);
        }
    }

    private void checkWhileWriting(TestDatabase database) throws Exception {
        List<TestLog> servers = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int i = 0; i < SERVERS; i++) servers.add(TestLog.plain(database.database(), TestLog.json()));
            List<Future<?>> works = new ArrayList<>();
            try {
                for (TestLog server : servers) works.addAll(write(server, servers.indexOf(server), threads));
                acknowledged.awaitMore(20);
                SealedLog sealed = SealedLog.on(database.database(), folder);
                works.add(threads.submit(() -> seal(sealed)));
                check(sealed);
                Said.soundly(database.named(), folder);
            } finally {
                stop.set(true);
            }
            for (Future<?> work : works) work.get(2, TimeUnit.MINUTES);
        } finally {
            servers.forEach(TestLog::close);
        }
        Said.soundly(database.named(), folder);
    }

    private List<Future<?>> write(TestLog server, int number, ExecutorService threads) {
        List<Future<?>> works = new ArrayList<>();
        for (String stream : List.of("shared", "own-" + number)) {
            Writing writing = new Writing(server.appender(), server.log(), stream, new Random(number));
            works.add(threads.submit(() -> writing.go(() -> !stop.get(), acknowledged::add)));
        }
        return works;
    }

    private void seal(SealedLog sealed) {
        while (!stop.get()) {
            sealed.seal();
            assertThat(sealed.proofs().of(List.of("shared"))).isPresent();
        }
    }

    private void check(SealedLog sealed) throws InterruptedException {
        FullCheck.Report before = sealed.check();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        for (int i = 0; (i < CHECKS || before.statements() < SEALS) && System.nanoTime() < end; i++) {
            acknowledged.awaitMore(5);
            FullCheck.Report now = sealed.check();
            assertThat(now.findings()).isEmpty();
            assertThat(now.unreachable()).isEmpty();
            assertThat(now.commits()).isGreaterThan(before.commits());
            before = now;
        }
        assertThat(before.statements()).as("statements while writing goes on").isGreaterThanOrEqualTo(SEALS);
    }
}
