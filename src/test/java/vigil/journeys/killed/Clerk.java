package vigil.journeys.killed;

import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vigil.journeys.Bodies;
import vigil.testing.Reply;

/**
 * A program that reports accidents and adds notes to them. When it does not hear what became of a command, it sends the same
 * again, to whichever server answers: an opening with the same key, a note for the same version of the case.
 */
final class Clerk {

    private static final long PAUSE = 30_000_000;
    private static final int NOTES_IN_A_CASE = 25;

    private final Offices offices;
    private final Random random;
    private final Runnable told;
    private final List<Case> cases = new ArrayList<>();

    /** @param told hears of every command whose outcome is known */
    Clerk(Offices offices, long seed, Runnable told) {
        this.offices = offices;
        this.random = new Random(seed);
        this.told = told;
    }

    /**
     * A case as its clerk knows it.
     *
     * @param key with which it was opened, and body
     * @param notes their texts in order
     * @param answers what was said of commands that were acknowledged, the opening first
     */
    record Case(String number, String key, String body, List<String> notes, List<Reply> answers) {}

    List<Case> cases() {
        return cases;
    }

    /** Ends with a known outcome. */
    void go(BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            Case mine = open();
            cases.add(mine);
            String version = mine.answers().getFirst().etag();
            for (int i = 0; i < NOTES_IN_A_CASE && goOn.getAsBoolean(); i++) version = note(mine, version);
        }
    }

    private Case open() {
        String key = UUID.randomUUID().toString();
        OffsetDateTime now = OffsetDateTime.now();
        String body = Bodies.fatalAccident("79", now.minusDays(3).toString(), now.minusDays(2).toString());
        Reply opened = untilKnown(() -> offices.as("officer", random).post("/api/accidents", body, "Idempotency-Key", key));
        opened.expect(201);
        told.run();
        return new Case(opened.field("number"), key, body, new ArrayList<>(), new ArrayList<>(List.of(opened)));
    }

    /** A note is one event. That somebody has changed the case can, after doubt, only be this very note. */
    private String note(Case mine, String version) {
        String text = "ghi chú " + UUID.randomUUID();
        String path = "/api/accidents/" + mine.number() + "/add-note";
        String next = "\"" + (Long.parseLong(version.replace("\"", "")) + 1) + "\"";
        boolean[] doubt = {false};
        Reply reply = untilKnown(() -> {
            boolean again = doubt[0];
            doubt[0] = true;
            Reply answer = offices.as("officer", random).post(path, "{\"text\":\"" + text + "\"}", "If-Match", version);
            if (!again && answer.status() == 412) answer.expect(200);
            return answer;
        });
        if (reply.status() != 412) mine.answers().add(reply.expect(200));
        mine.notes().add(text);
        told.run();
        return next;
    }

    private Reply untilKnown(Supplier<Reply> command) {
        while (true) {
            try {
                Reply reply = command.get();
                if (reply.status() != 503) return reply;
            } catch (UncheckedIOException killed) {
                LockSupport.parkNanos(PAUSE); // the other server may be there
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
