package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigil.kernel.VietNam;
import vigil.testing.Caller;
import vigil.testing.Reply;
import vigil.testing.ServerProcess;

/**
 * The server is killed at a random moment of a run of writes, ten times over, on the embedded database. Afterwards every
 * acknowledged command is there once, nothing is half there, and the chain verifies.
 */
class KillNineIT {

    private static final int ROUNDS = Integer.getInteger("vigil.kill.rounds", 10);
    private static final int WRITERS = 4;

    private final Map<String, Sent> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();
    private final AtomicInteger written = new AtomicInteger();

    /** What was sent under a key, and the answer it got. */
    private record Sent(String path, String body, String answer) {}

    @Test
    void every_acknowledged_command_survives_every_kill_exactly_once() throws Exception {
        killAgainAndAgain(ROUNDS);
    }

    @Test
    @Tag("long")
    void every_acknowledged_command_survives_a_hundred_kills_exactly_once() throws Exception {
        killAgainAndAgain(100);
    }

    private void killAgainAndAgain(int rounds) throws Exception {
        long seed = Long.getLong("vigil.seed", System.nanoTime());
        Random random = new Random(seed);
        try (ServerProcess server = ServerProcess.start("kill")) {
            for (int round = 0; round < rounds; round++) {
                writeUntilKilled(server, random);
                server.startAgain();
            }
            check(server, rounds, seed);
            server.kill();
            assertThat(server.run("fsck")).satisfies(fsck -> assertThat(fsck.exit()).as(fsck.output()).isZero());
        }
    }

    private void writeUntilKilled(ServerProcess server, Random random) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        int before = written.get();
        int wait = 5 + random.nextInt(60);
        CountDownLatch enough = new CountDownLatch(wait);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int w = 0; w < WRITERS; w++) {
                writers.submit(() -> write(server.as("officer"), stop, enough));
            }
            assertThat(enough.await(90, TimeUnit.SECONDS)).as("the server answers").isTrue();
            server.kill();
            stop.set(true);
        }
        assertThat(written.get()).isGreaterThan(before);
    }

    private void write(Caller officer, AtomicBoolean stop, CountDownLatch enough) {
        String now = OffsetDateTime.now().minusMinutes(5).toString();
        String number = null;
        while (!stop.get()) {
            String key = UUID.randomUUID().toString();
            boolean open = number == null;
            String path = open ? "/api/accidents" : "/api/accidents/" + number + "/add-note";
            String body = open ? Bodies.fatalAccident("79", now, now) : "{\"text\":\"ghi chú " + key + "\"}";
            unanswered.put(key, path);
            Reply reply;
            try {
                reply = officer.post(path, body, "Idempotency-Key", key);
            } catch (java.io.UncheckedIOException killed) {
                continue;
            }
            if (reply.status() == 503) continue; // too busy: nothing came of it, as of what is unanswered
            reply.expect(open ? 201 : 200);
            unanswered.remove(key);
            acknowledged.put(key, new Sent(path, body, reply.text()));
            number = reply.field("number");
            written.incrementAndGet();
            enough.countDown();
        }
    }

    private void check(ServerProcess server, int rounds, long seed) {
        Caller officer = server.as("officer");
        assertThat(acknowledged).as("seed " + seed).hasSizeGreaterThan(rounds * 5 - 1);
        acknowledged.forEach((key, sent) -> {
            Reply again = officer.post(sent.path(), sent.body(), "Idempotency-Key", key);
            assertThat(again.text()).as("seed " + seed).isEqualTo(sent.answer());
        });
        countNotes(officer);
        unanswered.forEach((key, path) -> {
            if (path.endsWith("/add-note")) {
                officer.post(path, "{\"text\":\"ghi chú " + key + "\"}", "Idempotency-Key", key).expect(200);
            }
        });
    }

    /** Numbers without a hole, and never more notes in a case than were sent to it. */
    private void countNotes(Caller officer) {
        JsonNode head = officer.get("/api/log/head").expect(200).json();
        assertThat(head.at("/position").longValue()).isGreaterThan(acknowledged.size());
        long cases = acknowledged.values().stream().filter(sent -> sent.path().equals("/api/accidents")).count();
        int year = OffsetDateTime.now(VietNam.ZONE).getYear();
        for (int running = 1; running <= cases; running++) {
            String number = "79-%d-%04d".formatted(year, running);
            JsonNode timeline = officer.get("/api/accidents/" + number + "/timeline").expect(200).json();
            String path = "/api/accidents/" + number + "/add-note";
            long sure = acknowledged.values().stream().filter(sent -> sent.path().equals(path)).count();
            long open = unanswered.values().stream().filter(path::equals).count();
            assertThat(notes(timeline)).as(number).isBetween(sure, sure + open);
        }
    }

    private static long notes(JsonNode timeline) {
        long notes = 0;
        for (JsonNode item : timeline.at("/items")) {
            if (item.at("/kind").stringValue().equals("note-added")) notes++;
        }
        return notes;
    }
}
