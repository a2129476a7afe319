package vigil.desk.web;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vigil.desk.Change;
import vigil.desk.ChangePage;
import vigil.desk.ReadChanges;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.Seats;

/** Follows the change feed for a reader: each event with its position as id, and a sign of life when nothing happens. */
@Component
final class ChangeStream {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int PIECE = 200;

    private final Questions questions;
    private final RecentHead head;
    private final OpenStreams streams;
    private final Duration heartbeat;

    /** @param heartbeat how long nothing may be told before a sign of life is, and how soon one who has gone is noticed */
    ChangeStream(
            Questions questions, RecentHead head, OpenStreams streams, @Value("${vigil.streams.heartbeat}") Duration heartbeat) {
        this.questions = questions;
        this.head = head;
        this.streams = streams;
        this.heartbeat = heartbeat;
    }

    /** How a piece of the feed is told to its reader. */
    interface Telling {

        void tell(SseEmitter emitter, ChangePage page) throws IOException;
    }

    /** Opens a stream of everything within the reader's scope. */
    ResponseEntity<SseEmitter> open(long after, Actor by, BooleanSupplier stillIn) {
        return open(after, by, stillIn, ChangeStream::everything);
    }

    /**
     * Opens a stream; after ten minutes it ends and the reader comes again, with its rights as they are then. When the reader is
     * no longer in nothing more is told, and it ends without a word within a heartbeat.
     *
     * @throws vigil.commands.NotAllowed the role may not read changes
     * @throws vigil.web.RequestProblem the account has too many streams open
     */
    ResponseEntity<SseEmitter> open(long after, Actor by, BooleanSupplier stillIn, Telling telling) {
        ChangePage first = questions.ask(new ReadChanges(after, PIECE), Asker.of(by));
        Reader reader = new Reader(by, stillIn, telling, streams.begin(by.id()));
        SseEmitter emitter = new SseEmitter(LIFE.plus(heartbeat).toMillis());
        Thread.ofVirtual().name("change-stream").start(() -> follow(emitter, first, reader));
        return answer(emitter);
    }

    /** Its first piece may be on the way before the filters have seen the answer: so it says itself that nobody keeps it. */
    private static ResponseEntity<SseEmitter> answer(SseEmitter emitter) {
        return ResponseEntity.ok()
                .header("X-Accel-Buffering", "no")
                .cacheControl(CacheControl.noStore())
                .body(emitter);
    }

    /** Who follows, how long, how they are told, and that they are counted. */
    private record Reader(Actor actor, BooleanSupplier stillIn, Telling telling, Seats.Seat seat) {}

    private void follow(SseEmitter emitter, ChangePage first, Reader reader) {
        try {
            tellUntilTheEnd(emitter, first, reader);
            emitter.complete();
        } catch (IOException gone) {
            LOG.debug("a reader of the change feed has gone: {}", gone.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException trouble) {
            LOG.warn("a change stream ends", trouble);
            emitter.completeWithError(trouble);
        } finally {
            leave(reader);
        }
    }

    /** A seat that cannot be left now is free again within a minute. */
    private static void leave(Reader reader) {
        try {
            reader.seat().leave();
        } catch (RuntimeException trouble) {
            LOG.warn("a change stream has ended and is still counted for a minute", trouble);
        }
    }

    private void tellUntilTheEnd(SseEmitter emitter, ChangePage first, Reader reader) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIFE.toNanos();
        reader.telling().tell(emitter, first);
        long sent = first.next();
        long kept = System.nanoTime();
        while (System.nanoTime() < end && head.isRunning()) {
            boolean isMore = head.passes(sent, heartbeat);
            if (!reader.stillIn().getAsBoolean()) return;
            if (System.nanoTime() - kept > OpenStreams.KEEP.toNanos()) {
                reader.seat().keep();
                kept = System.nanoTime();
            }
            if (isMore) {
                ChangePage page = questions.ask(new ReadChanges(sent, PIECE), Asker.of(reader.actor()));
                reader.telling().tell(emitter, page);
                sent = page.next();
            } else {
                emitter.send(SseEmitter.event().comment("still here"));
            }
        }
    }

    /** An id without data tells the reader how far it is even when nothing of a piece was within its scope. */
    private static void everything(SseEmitter emitter, ChangePage page) throws IOException {
        for (Change change : page.events()) {
            emitter.send(SseEmitter.event()
                    .id(String.valueOf(change.position()))
                    .name(change.event())
                    .data(change));
        }
        if (page.next() >= 0) emitter.send(SseEmitter.event().id(String.valueOf(page.next())).comment("read so far"));
    }
}
