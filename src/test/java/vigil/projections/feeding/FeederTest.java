package vigil.projections.feeding;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.EventHistory;
import vigil.ground.Mongo;
import vigil.testing.jar.Jar.CoinsPutIn;
import vigil.testing.jar.Jar.JarEvent;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.trouble.TroublesomeProxy;

class FeederTest {

    private final TestDatabase place = TestDatabase.embedded();
    private final TestLog log = TestLog.plain(place.database(), TestLog.json(JarEvent.class));
    private final List<Feeder> feeders = new ArrayList<>();

    @AfterEach
    void close() {
        feeders.forEach(Feeder::stop);
        log.close();
        place.close();
    }

    @Test
    void all_are_fed_with_every_event_once_in_order_and_their_positions_are_written_down() {
        happened(700);
        Eater one = new Eater("one");
        Eater other = new Eater("other");
        Feeder feeder = feeder(log.readings());
        feeder.follow(one);
        feeder.follow(other);
        feeder.start();
        happened(5);
        one.eventually(705);
        other.eventually(705);
        assertThat(one.eaten).isSorted().doesNotHaveDuplicates().hasSize(705);
        assertThat(other.eaten).isEqualTo(one.eaten);
        Awaitility.await().until(() -> written("one") == 704 && written("other") == 704);
    }

    @Test
    void what_is_read_for_one_is_read_for_all() {
        happened(1000);
        List<Long> opened = Collections.synchronizedList(new ArrayList<>());
        Feeder feeder = feeder(after -> {
            opened.add(after);
            return log.readings().after(after);
        });
        List<Eater> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) many.add(new Eater("eater-" + i));
        many.forEach(feeder::follow);
        feeder.start();
        many.forEach(eater -> eater.eventually(1000));
        assertThat(opened).containsExactly(-1L);
    }

    @Test
    void who_fails_is_fed_apart_from_where_it_stood_and_holds_up_nobody() {
        Eater sound = new Eater("sound");
        Eater sick = new Eater("sick");
        CountDownLatch well = new CountDownLatch(1);
        sick.before = batch -> {
            if (well.getCount() > 0 && batch.getLast().position() >= 3) throw new IllegalStateException("sick");
        };
        Feeder feeder = started(sound, sick);
        happened(3);
        sick.eventually(3);
        happened(2);
        sound.eventually(5);
        Awaitility.await().until(() -> sick.failure != null);
        assertThat(sick.eaten).containsExactly(0L, 1L, 2L);
        Awaitility.await().until(() -> written("sound") == 4);
        assertThat(written("sick")).isLessThanOrEqualTo(2);
        well.countDown();
        happened(1);
        sick.eventually(6);
        assertThat(sick.eaten).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        feeder.stop();
        assertThat(written("sick")).isEqualTo(5);
    }

    @Test
    void who_hangs_is_left_behind_and_comes_back() {
        Eater sound = new Eater("sound");
        Eater stuck = new Eater("stuck");
        CountDownLatch free = new CountDownLatch(1);
        stuck.before = batch -> await(free);
        started(sound, stuck);
        happened(1);
        sound.eventually(1);
        happened(1);
        sound.eventually(2);
        assertThat(stuck.eaten).isEmpty();
        free.countDown();
        stuck.eventually(2);
        happened(1);
        stuck.eventually(3);
    }

    /** It fails because the database is away, and so nobody can say how far it has come. */
    @Test
    void who_fails_while_the_database_is_away_is_fed_again_when_it_is_back() throws IOException {
        try (TroublesomeProxy proxy = new TroublesomeProxy(place.address(), 1, name -> false);
                MongoClient troubled = Mongo.client(proxy.uri("", "serverSelectionTimeoutMS=300"))) {
            Eater eater = new Eater("eater");
            eater.before = batch -> {
                if (batch.getLast().position() != 1 || eater.failure != null) return;
                proxy.goAway();
                throw new IllegalStateException("away");
            };
            Feeder feeder = new Feeder(log.readings(), new Positions(troubled.getDatabase(place.database().getName())));
            feeders.add(feeder);
            feeder.follow(eater);
            feeder.start();
            happened(1);
            eater.eventually(1);
            happened(1);
            Awaitility.await().until(() -> eater.failure != null);
            Awaitility.await().pollDelay(Duration.ofSeconds(1)).until(() -> true); // nobody answers for some attempts
            proxy.comeBack();
            eater.eventually(2);
        }
    }

    /** Whoever claims the work and is not told how far all have come has not begun, and tries again. */
    @Test
    void a_claim_after_which_the_database_is_silent_is_begun_later() throws IOException {
        AtomicBoolean silent = new AtomicBoolean(true);
        try (TroublesomeProxy proxy = new TroublesomeProxy(place.address(), 1, name -> name.equals("find") && silent.get());
                MongoClient troubled = Mongo.client(proxy.uri("", "socketTimeoutMS=300&retryReads=false"))) {
            proxy.troubleOneIn(1);
            Eater eater = new Eater("eater");
            Feeder feeder = new Feeder(log.readings(), new Positions(troubled.getDatabase(place.database().getName())));
            feeders.add(feeder);
            feeder.follow(eater);
            for (int tries = 0; silent.get() && tries < 50; tries++) {
                try {
                    feeder.start();
                } catch (MongoException trouble) {
                    silent.set(false);
                }
            }
            if (!feeder.works()) feeder.start();
            happened(1);
            eater.eventually(1);
        }
    }

    /** It was to be fed again after a while; whoever stops meanwhile does not wait for that. */
    @Test
    void who_leaves_after_a_failure_does_not_hold_up_the_end() {
        Eater sick = new Eater("sick");
        sick.before = batch -> {
            throw new IllegalStateException("sick");
        };
        Feeder feeder = started(sick);
        happened(1);
        Awaitility.await().until(() -> sick.failure != null);
        feeder.leave(sick);
        long begun = System.nanoTime();
        feeder.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Feeder.TO_END);
    }

    @Test
    void one_server_works_and_another_takes_over_from_what_was_written_down() {
        Eater mine = new Eater("same");
        Feeder first = started(mine);
        happened(3);
        mine.eventually(3);
        Eater yours = new Eater("same");
        Feeder second = started(yours);
        assertThat(first.works()).isTrue();
        assertThat(second.works()).isFalse();
        Awaitility.await().until(() -> second.written("same") == 2);
        assertThat(yours.eaten).isEmpty();
        first.stop();
        happened(1);
        yours.eventually(1);
        assertThat(yours.eaten).containsExactly(3L);
    }

    @Test
    void what_is_still_being_taken_when_a_server_stops_is_written_down_before_another_has_the_work() {
        Eater slow = new Eater("slow");
        CountDownLatch begun = new CountDownLatch(1);
        slow.before = batch -> {
            begun.countDown();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        };
        Feeder feeder = started(slow);
        happened(1);
        await(begun);
        feeder.stop();
        assertThat(slow.eaten).containsExactly(0L);
        assertThat(written("slow")).isEqualTo(0);
    }

    @Test
    void a_claim_that_was_not_renewed_is_taken_over_and_one_that_is_wanted_at_once_too() {
        Eater mine = new Eater("same");
        Feeder first = started(mine);
        Eater yours = new Eater("same");
        Feeder second = started(yours);
        second.insist();
        assertThat(second.works()).isTrue();
        Awaitility.await().until(() -> !first.works());
        happened(1);
        yours.eventually(1);
        place.database()
                .getCollection("readmodels")
                .updateOne(new Document("_id", "positions"), new Document("$set", new Document("owner", "killed").append("at", 0L)));
        Awaitility.await().until(() -> first.works() || second.works());
    }

    @Test
    void who_comes_later_is_brought_up_to_the_others_and_then_fed_with_them() {
        Eater early = new Eater("early");
        Feeder feeder = started(early);
        happened(400);
        early.eventually(400);
        Eater late = new Eater("late");
        feeder.follow(late);
        late.eventually(400);
        happened(1);
        late.eventually(401);
        early.eventually(401);
        feeder.leave(late);
        happened(1);
        early.eventually(402);
        assertThat(late.eaten).hasSize(401);
    }

    private Feeder started(Eater... eaters) {
        Feeder feeder = feeder(log.readings());
        for (Eater eater : eaters) feeder.follow(eater);
        feeder.start();
        return feeder;
    }

    private Feeder feeder(EventHistory.Readings readings) {
        Feeder feeder = new Feeder(readings, new Positions(place.database()));
        feeders.add(feeder);
        return feeder;
    }

    private void happened(int events) {
        List<EventMessage<?>> messages = new ArrayList<>();
        for (int i = 0; i < events; i++) messages.add(new GenericEventMessage<>(new CoinsPutIn(i)));
        log.store().publish(messages);
    }

    private long written(String id) {
        return new Positions(place.database()).of(id);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
