package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;

/** Several people at one case, and two hundred at one numbering. */
class ManyAtOnceTest extends RunningOffice {

    private static final String ACCIDENT =
            Bodies.fatalAccident("22", "2024-05-01T07:00:00+07:00", "2024-05-01T07:30:00+07:00");

    @Test
    void two_hundred_officers_get_two_hundred_numbers_without_a_hole() throws Exception {
        clock.set("2024-05-01T08:00:00+07:00");
        List<String> numbers = atOnce(200, i -> opens("officer-" + i).expect(201)).stream()
                .map(reply -> reply.field("number"))
                .sorted()
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 200)
                        .mapToObj(i -> "22-2024-%04d".formatted(i))
                        .toList());
    }

    /** Each of them waits for those before; where that takes too long, the next try is the same request. */
    private Reply opens(String key) {
        return Awaitility.await()
                .pollInSameThread()
                .until(() -> as("officer").post("/api/accidents", ACCIDENT, "Idempotency-Key", key), reply -> reply.status() != 503);
    }

    @Test
    void of_two_writers_who_saw_the_same_version_one_wins_and_nothing_is_lost() throws Exception {
        clock.set("2024-05-01T08:00:00+07:00");
        Reply opened = as("officer").post("/api/accidents", ACCIDENT.replace("\"22\"", "\"24\"")).expect(201);
        String number = opened.field("number");
        List<Reply> replies = atOnce(2, i -> as(i == 0 ? "officer" : "officer2")
                .post(
                        "/api/accidents/" + number + "/correct-facts",
                        "{\"reason\":\"Đính chính\",\"place\":\"Nơi số %d\"}".formatted(i),
                        "If-Match",
                        opened.etag()));
        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 412);
        int winner = replies.get(0).status() == 200 ? 0 : 1;
        Reply now = as("leader").get(
                "/api/accidents/" + number, "Vigil-Wait-For", replies.get(winner).field("position")).expect(200);
        assertThat(now.field("/facts/place")).isEqualTo("Nơi số " + winner);
        assertThat(now.etag()).isEqualTo(replies.get(winner).etag());
    }

    @Test
    void the_same_key_sent_twice_at_once_is_one_case() throws Exception {
        clock.set("2024-05-01T08:00:00+07:00");
        List<Reply> replies = atOnce(8, i -> as("officer")
                .post("/api/accidents", ACCIDENT.replace("\"22\"", "\"25\""), "Idempotency-Key", "same-key")
                .expect(201));
        assertThat(replies).extracting(Reply::text).containsOnly(replies.getFirst().text());
        as("officer")
                .post("/api/accidents", ACCIDENT.replace("\"22\"", "\"31\""), "Idempotency-Key", "same-key")
                .expect(422);
    }

    /** One caller. */
    private interface Call {
        Reply by(int index);
    }

    private static List<Reply> atOnce(int count, Call call) throws InterruptedException, ExecutionException {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> replies = IntStream.range(0, count)
                    .mapToObj(i -> callers.submit(() -> call.by(i)))
                    .toList();
            List<Reply> all = new java.util.ArrayList<>();
            for (Future<Reply> reply : replies) all.add(reply.get());
            return all;
        }
    }
}
