package vigil.journeys.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Year;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vigil.kernel.VietNam;
import vigil.testing.Reply;
import vigil.testing.TestServer;

/**
 * Two whole servers on one database: round after round one of them, the database, or one of them and the database are killed
 * with -9 while clerks go on. Afterwards every acknowledged command is there once, every alarm was raised once, every read
 * model is what the log makes of it, and the log is sound.
 */
@EnabledIf("there")
class OfficesKilledIT {

    private static final int ROUNDS = Integer.getInteger("vigil.kill.rounds", 3);
    private static final int CLERKS = 4;

    private final Semaphore heard = new Semaphore(0);
    private final AtomicBoolean goOn = new AtomicBoolean(true);

    static boolean there() {
        return TestServer.canStart();
    }

    @Test
    void every_acknowledged_command_and_its_consequences_are_there_once_after_every_kill() throws Exception {
        long seed = Long.getLong("vigil.seed", System.nanoTime());
        Random random = new Random(seed);
        try (Offices offices = new Offices();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            offices.awaitReady();
            List<Clerk> clerks = IntStream.range(0, CLERKS)
                    .mapToObj(i -> new Clerk(offices, seed + i, heard::release))
                    .toList();
            List<Future<?>> work = clerks.stream().<Future<?>>map(clerk -> threads.submit(() -> clerk.go(goOn::get))).toList();
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    breakGlass(offices, random);
                    awaitMore(15 + random.nextInt(40), work);
                    offices.strike(round, random);
                    offices.awaitReady();
                }
                awaitMore(20, work);
            } finally {
                goOn.set(false);
            }
            for (Future<?> each : work) each.get(60, TimeUnit.SECONDS);
            check(new Aftermath(offices, clerks.stream().flatMap(clerk -> clerk.cases().stream()).toList()));
        }
    }

    private void check(Aftermath aftermath) {
        aftermath.everyAlarmIsRaisedOnce();
        aftermath.everyCommandIsThereOnce();
        aftermath.everyCaseShowsItsNotes();
        aftermath.everyReadModelIsAsTheLogSays();
        aftermath.theWholeLogIsSound();
    }

    /** Waits until so many more commands have a known outcome, however long ago the last one was begun. */
    private void awaitMore(int commands, List<Future<?>> work) throws Exception {
        heard.drainPermits();
        for (int waited = 0; !heard.tryAcquire(commands, 1, TimeUnit.SECONDS); waited++) {
            for (Future<?> each : work) if (each.isDone()) each.get(); // tells what made it end
            assertThat(waited).as("commands are answered again").isLessThan(120);
        }
    }

    /** Somebody of another province looks into a case; whether that was done may stay unknown. */
    private static void breakGlass(Offices offices, Random random) {
        String number = "79-%d-0001".formatted(Year.now(VietNam.ZONE).getValue());
        try {
            Reply reply = offices.as("province-75", random)
                    .post("/api/accidents/" + number + "/break-glass", "{\"reason\":\"Tìm thân nhân\"}");
            assertThat(reply.status()).as(reply.text()).isIn(200, 404, 409, 503);
        } catch (UncheckedIOException unanswered) {
            return; // a server was not there
        }
    }
}
