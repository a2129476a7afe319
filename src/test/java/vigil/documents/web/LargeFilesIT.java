package vigil.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigil.journeys.Bodies;
import vigil.testing.Caller;
import vigil.testing.Reply;
import vigil.testing.ServerProcess;

/**
 * A server process with 512 MB of memory and its embedded database takes in more than that of the largest files, five at once,
 * gives one back whole to somebody who reads slowly, and refuses the next larger one.
 */
class LargeFilesIT {

    private static final int LARGEST = 100 << 20;
    private static final int MORE = 5;

    /** So that reading takes longer than the half minute a web server gives by itself. */
    private static final Duration A_MEGABYTE = Duration.ofMillis(350);

    private static final String CASE =
            Bodies.fatalAccident("79", "2026-03-02T08:00:00+07:00", "2026-03-02T09:00:00+07:00");
    private static final byte[] HEAD = "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_largest_files_pass_through_a_small_memory_and_a_larger_one_is_refused() throws Exception {
        try (ServerProcess server = ServerProcess.start("large-files");
                ExecutorService others = Executors.newCachedThreadPool()) {
            Caller officer = server.as("officer");
            String number = officer.post("/api/accidents", CASE, "Idempotency-Key", "large-files").expect(201).field("number");
            String files = "/api/accidents/" + number + "/files";
            String first = uploaded(officer, files, 0);
            Future<String> slow = others.submit(() -> sha256(officer.read(files + "/" + first), A_MEGABYTE));

            List<Callable<String>> uploads = IntStream.rangeClosed(1, MORE)
                    .<Callable<String>>mapToObj(seed -> () -> uploaded(officer, files, seed))
                    .toList();
            for (Future<String> one : others.invokeAll(uploads)) one.get();
            refused(officer.upload(files, LARGEST + 1, () -> made(LARGEST + 1, 0)));
            refused(officer.upload(files, 101 << 20, () -> made(101 << 20, 0)));
            assertThat(officer.upload(files.substring("/api".length()), LARGEST + 1, () -> made(LARGEST + 1, 0)).expect(413).text())
                    .as("the page").contains("mỗi tệp nhiều nhất 100 MB");

            assertThat(slow.get()).as("read back over a slow line").isEqualTo(sha256(made(LARGEST, 0), Duration.ZERO));
            assertThat(server.log()).doesNotContain("OutOfMemoryError");
            officer.get("/api/accidents/" + number).expect(200);
        }
    }

    private static String uploaded(Caller officer, String files, int seed) throws Exception {
        Reply stored = officer.upload(files, LARGEST, () -> made(LARGEST, seed)).expect(201);
        assertThat(stored.json().at("/size").asInt()).isEqualTo(LARGEST);
        assertThat(stored.field("sha256")).isEqualTo(sha256(made(LARGEST, seed), Duration.ZERO));
        return stored.field("fileId");
    }

    private static void refused(Reply reply) {
        reply.expect(413);
        assertThat(reply.field("type")).isEqualTo("urn:vigil:too-large");
        assertThat(reply.field("/errors/0/field")).isEqualTo("file");
        assertThat(reply.field("/errors/0/reason")).isEqualTo("too-large");
        assertThat(reply.json().at("/limit").asInt()).isEqualTo(LARGEST);
    }

    /** A PDF by its first bytes and nothing that compresses after them, made while it is read. */
    private static InputStream made(int size, int seed) {
        byte[] piece = new byte[1 << 20];
        new Random(seed).nextBytes(piece);
        List<InputStream> parts = new ArrayList<>(List.of(new ByteArrayInputStream(HEAD)));
        for (int left = size - HEAD.length; left > 0; left -= piece.length) {
            parts.add(new ByteArrayInputStream(piece, 0, Math.min(left, piece.length)));
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    /** The digest of what is read, a megabyte after the other. */
    private static String sha256(InputStream bytes, Duration pause) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (bytes) {
            for (byte[] next = bytes.readNBytes(1 << 20); next.length > 0; next = bytes.readNBytes(1 << 20)) {
                digest.update(next);
                LockSupport.parkNanos(pause.toNanos());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
