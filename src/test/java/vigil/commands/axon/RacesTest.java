package vigil.commands.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.commands.axon.Shop.OFFICER;
import static vigil.commands.axon.Shop.keyed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.commands.Answer;
import vigil.commands.IdempotencyKeyReused;
import vigil.commands.Order;
import vigil.commands.StaleVersion;
import vigil.eventlog.EventHistory;
import vigil.kernel.Refused;
import vigil.testing.jar.Jar.JarRule;
import vigil.testing.jar.Jar.PourOver;
import vigil.testing.jar.Jar.PutIn;
import vigil.testing.jar.Jar.PutUp;
import vigil.testing.jar.Jar.Seal;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/**
 * Several people and several nodes at once, with nothing in common but the log. On the embedded database: the test server
 * takes every pairing of an array's fields for a key of a unique index, and so refuses commits over two streams.
 */
class RacesTest {

    private final TestDatabase database = TestDatabase.embedded();
    private final TestLog hereLog = Shop.logOn(database.database());
    private final TestLog thereLog = Shop.logOn(database.database());
    private final Shop here = new Shop(hereLog);
    private final Shop there = new Shop(thereLog);
    private final EventHistory log = here.log;

    @AfterEach
    void close() {
        hereLog.close();
        thereLog.close();
        database.close();
    }

    @Test
    void two_hundred_openings_at_once_on_two_nodes_get_two_hundred_numbers_without_a_hole() throws Exception {
        List<Callable<String>> openings = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Shop shop = i % 2 == 0 ? here : there;
            openings.add(() -> shop.putUp("79").stream());
        }
        assertThat(together(openings))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 200).mapToObj("79-%04d"::formatted).toList());
    }

    @Test
    void a_node_that_starts_late_goes_on_where_the_others_are() {
        IntStream.range(0, 37).forEach(i -> here.putUp("79"));
        assertThat(there.putUp("79").stream()).isEqualTo("79-0038");
        assertThat(here.putUp("79").stream()).isEqualTo("79-0039");
        assertThat(here.putUp("75").stream()).isEqualTo("75-0001");
    }

    @Test
    void a_refused_opening_leaves_no_hole() {
        assertThatThrownBy(() -> here.desk.give(Order.of(new PutUp("79"), null, Shop.provincial("75"))))
                .isInstanceOf(RuntimeException.class);
        assertThat(here.putUp("79").stream()).isEqualTo("79-0001");
    }

    @Test
    void nothing_is_lost_when_two_nodes_write_to_one_stream() throws Exception {
        String jar = here.putUp("79").stream();
        List<Callable<Long>> fillings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Shop shop = i % 2 == 0 ? here : there;
            fillings.add(() -> shop.putIn(jar, 1).version());
        }
        assertThat(together(fillings))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 41).mapToObj(Long::valueOf).toList());
    }

    @Test
    void what_a_node_remembers_refuses_nothing_that_another_has_made_possible() {
        String jar = here.putUp("79").stream();
        String other = here.putUp("79").stream();
        here.putIn(jar, 1);
        long version = there.putIn(jar, 5).version();
        assertThat(here.desk.give(Order.of(new PourOver(other, 4), jar, Shop.OFFICER)).version()).isEqualTo(version + 1);
        long newest = there.putIn(jar, 1).version();
        Order seen = new Order(new PutIn(1), jar, Shop.OFFICER, newest, null, null);
        assertThat(here.desk.give(seen).version()).isEqualTo(newest + 1);
    }

    @Test
    void what_a_node_remembers_allows_nothing_that_another_has_ended() {
        String jar = here.putUp("79").stream();
        here.putIn(jar, 1);
        there.desk.give(Order.of(new Seal(), jar, Shop.LEADER));
        assertThatThrownBy(() -> here.putIn(jar, 1))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.rule()).isEqualTo(JarRule.JAR_IS_SEALED));
        assertThat(log.stream(jar)).hasSize(3);
    }

    @Test
    void of_two_writers_who_saw_the_same_version_one_wins() throws Exception {
        String jar = here.putUp("79").stream();
        List<Callable<Object>> writers = List.of(() -> seeingVersionOne(here, jar), () -> seeingVersionOne(there, jar));
        assertThat(together(writers)).containsExactlyInAnyOrder(2L, StaleVersion.class);
        assertThat(log.stream(jar)).hasSize(2);
    }

    @Test
    void the_same_key_and_body_gives_the_first_answer_again_even_after_a_crash() {
        Answer first = here.desk.give(keyed(new PutUp("79"), null, "key-1"));
        here.putIn(first.stream(), 9);
        Shop afterTheCrash = new Shop(thereLog);
        long head = log.head();
        assertThat(afterTheCrash.desk.give(keyed(new PutUp("79"), null, "key-1"))).isEqualTo(first);
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String jar = here.putUp("79").stream();
        here.desk.give(keyed(new PutIn(1), jar, "key-1"));
        assertThatThrownBy(() -> here.desk.give(keyed(new PutIn(2), jar, "key-1")))
                .isInstanceOf(IdempotencyKeyReused.class);
        assertThat(log.stream(jar)).hasSize(2);
    }

    @Test
    void a_refused_command_does_not_use_up_its_key_and_keys_are_per_account() {
        String jar = here.putUp("79").stream();
        assertThatThrownBy(() -> here.desk.give(keyed(new PutIn(0), jar, "key-1"))).isInstanceOf(Refused.class);
        here.desk.give(keyed(new PutIn(1), jar, "key-1"));
        here.desk.give(new Order(new PutIn(2), jar, Shop.provincial("79"), null, "key-1", "other"));
        assertThat(log.stream(jar)).hasSize(3);
    }

    @Test
    void of_many_equal_requests_at_once_one_happens_and_all_get_its_answer() throws Exception {
        String jar = here.putUp("79").stream();
        List<Callable<Answer>> same = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Shop shop = i % 2 == 0 ? here : there;
            same.add(() -> shop.desk.give(keyed(new PutIn(7), jar, "key-1")));
        }
        List<Answer> answers = together(same);
        assertThat(answers).hasSize(20).containsOnly(answers.getFirst());
        assertThat(log.stream(jar)).hasSize(2);
    }

    @Test
    void of_many_equal_requests_for_what_can_happen_once_none_is_refused() throws Exception {
        for (int round = 0; round < 20; round++) {
            String jar = here.putUp("79").stream();
            Order sealing = new Order(new Seal(), jar, Shop.LEADER, null, "key-" + round, "seal");
            List<Callable<Answer>> same = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Shop shop = i % 2 == 0 ? here : there;
                same.add(() -> shop.desk.give(sealing));
            }
            List<Answer> answers = together(same);
            assertThat(answers).hasSize(10).containsOnly(answers.getFirst());
        }
    }

    private static Object seeingVersionOne(Shop shop, String jar) {
        try {
            return shop.desk.give(new Order(new PutIn(1), jar, OFFICER, 1L, null, null)).version();
        } catch (StaleVersion stale) {
            return stale.getClass();
        }
    }

    private static <T> List<T> together(List<? extends Callable<T>> calls)
            throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
        }
        return results;
    }
}
