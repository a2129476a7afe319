package vigil.commands.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.commands.axon.Shop.AUDITOR;
import static vigil.commands.axon.Shop.LEADER;
import static vigil.commands.axon.Shop.OFFICER;
import static vigil.commands.axon.Shop.provincial;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.commands.AccessRefused;
import vigil.commands.Answer;
import vigil.commands.NotAllowed;
import vigil.commands.Option;
import vigil.commands.Order;
import vigil.commands.StaleVersion;
import vigil.commands.StreamUnknown;
import vigil.eventlog.Attribution;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command;
import vigil.kernel.Refused;
import vigil.security.Rights;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.jar.Jar;
import vigil.testing.jar.Jar.CoinsPutIn;
import vigil.testing.jar.Jar.CoinsTaken;
import vigil.testing.jar.Jar.PourOver;
import vigil.testing.jar.Jar.PutIn;
import vigil.testing.jar.Jar.PutUp;
import vigil.testing.jar.Jar.Seal;

class CommandDeskTest {

    private final TestDatabase database = TestDatabase.embedded();
    private final TestLog log = Shop.logOn(database.database());
    private final Shop shop = new Shop(log);

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void answers_with_what_happened_the_version_and_the_receipt() {
        String jar = shop.putUp("79").stream();
        Answer answer = shop.putIn(jar, 3);
        assertThat(jar).isEqualTo("79-0001");
        assertThat(answer.events()).containsExactly(new CoinsPutIn(3));
        assertThat(answer.version()).isEqualTo(2);
        assertThat(answer.receipt()).isEqualTo(shop.log.receipt(1));
    }

    @Test
    void keeps_the_decider_s_stream_type_and_who_gave_which_command() {
        String jar = shop.putUp("79").stream();
        shop.putIn(jar, 3);
        DomainEventMessage<?> second = shop.store.readEvents(jar, 1).next();
        assertThat(second.getType()).isEqualTo("jar");
        assertThat(second.getMetaData())
                .containsEntry(Attribution.BY, "lan")
                .containsEntry(Attribution.ROLE, "officer")
                .containsEntry(Attribution.COMMAND, "put-in")
                .containsKey(Attribution.CORRELATION)
                .hasSize(4);
    }

    @Test
    void refuses_what_a_rule_forbids_and_records_nothing() {
        String jar = shop.putUp("79").stream();
        assertThatThrownBy(() -> shop.putIn(jar, 0))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.ruleName()).isEqualTo("coins-must-be-there");
                    assertThat(refused.fields()).containsExactly("coins");
                });
        assertThat(shop.log.head()).isZero();
    }

    @Test
    void appends_two_streams_in_one_commit_or_nothing_on_both() {
        String from = shop.putUp("79").stream();
        String into = shop.putUp("75").stream();
        shop.putIn(from, 5);
        Answer answer = shop.desk.give(Order.of(new PourOver(into, 2), from, OFFICER));
        assertThat(answer.events()).containsExactly(new CoinsTaken(2));
        assertThat(shop.log.commitAt(answer.receipt().position()))
                .extracting("stream").containsExactly(from, into);

        shop.desk.give(Order.of(new Seal(), into, LEADER));
        long before = shop.log.head();
        assertThatThrownBy(() -> shop.desk.give(Order.of(new PourOver(into, 1), from, OFFICER)))
                .isInstanceOf(Refused.class);
        assertThat(shop.log.head()).isEqualTo(before);
    }

    @Test
    void refuses_a_version_that_is_not_the_newest() {
        String jar = shop.putUp("79").stream();
        shop.desk.give(new Order(new PutIn(1), jar, OFFICER, 1L, null, null));
        assertThatThrownBy(() -> shop.desk.give(new Order(new PutIn(1), jar, OFFICER, 1L, null, null)))
                .isInstanceOf(StaleVersion.class);
        assertThat(shop.log.stream(jar)).hasSize(2);
    }

    @Test
    void refuses_a_role_that_may_not_give_the_command() {
        String jar = shop.putUp("79").stream();
        assertThatThrownBy(() -> shop.desk.give(Order.of(new Seal(), jar, OFFICER)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> shop.desk.give(Order.of(new PutUp("79"), null, AUDITOR)))
                .isInstanceOf(NotAllowed.class);
        assertThat(shop.log.head()).isZero();
    }

    @Test
    void hides_streams_of_other_provinces_as_if_they_did_not_exist() {
        String jar = shop.putUp("79").stream();
        shop.desk.give(Order.of(new PutIn(1), jar, provincial("79")));
        assertThatThrownBy(() -> shop.desk.give(Order.of(new PutIn(1), jar, provincial("75"))))
                .isInstanceOf(StreamUnknown.class);
        assertThatThrownBy(() -> shop.desk.give(Order.of(new PutIn(1), "79-0002", OFFICER)))
                .isInstanceOf(StreamUnknown.class);
        assertThatThrownBy(() -> shop.scope.check(jar, provincial("75"), "look")).isInstanceOf(StreamUnknown.class);
        shop.scope.check(jar, provincial("79"), "look");
    }

    @Test
    void keeps_every_attempt_at_a_stream_out_of_scope_and_none_at_what_does_not_exist() {
        String jar = shop.putUp("79").stream();
        long before = shop.log.head();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> shop.desk.give(Order.of(new PutIn(1), jar, provincial("75"))))
                    .isInstanceOf(StreamUnknown.class);
        }
        assertThatThrownBy(() -> shop.desk.give(Order.of(new PutIn(1), "79-0009", provincial("75"))))
                .isInstanceOf(StreamUnknown.class);
        assertThat(shop.scope.covers(jar, provincial("75"))).isFalse();
        assertThat(refused(before)).extracting(AccessRefused::times).containsExactly(1);
        shop.refusals.stop();
        assertThat(refused(before)).extracting(AccessRefused::times).containsExactly(1, 2);
        assertThat(refused(before)).allSatisfy(refused -> {
            assertThat(refused.number()).isEqualTo(jar);
            assertThat(refused.attempt()).isEqualTo("put-in");
        });
    }

    private List<AccessRefused> refused(long after) {
        return shop.log.after(after, 100).stream()
                .filter(recorded -> recorded.event() instanceof AccessRefused)
                .map(recorded -> (AccessRefused) recorded.event())
                .toList();
    }

    @Test
    void lets_nobody_open_a_stream_in_a_province_that_is_not_theirs() {
        assertThatThrownBy(() -> shop.desk.give(Order.of(new PutUp("79"), null, provincial("75"))))
                .isInstanceOf(NotAllowed.class);
        assertThat(shop.log.head()).isEqualTo(-1);
    }

    @Test
    void does_not_take_another_kind_of_stream_for_its_own() {
        shop.desk.give(Shop.keyed(new PutUp("79"), null, "k"));
        String request = shop.log.after(0, 1).getFirst().stream();
        assertThatThrownBy(() -> shop.putIn(request, 1)).isInstanceOf(StreamUnknown.class);
        assertThatThrownBy(() -> shop.desk.options(request, OFFICER)).isInstanceOf(StreamUnknown.class);
    }

    @Test
    void offers_what_the_role_may_do_and_says_what_stands_against_it() {
        String jar = shop.putUp("79").stream();
        assertThat(shop.desk.options(jar, OFFICER))
                .extracting(Option::command)
                .isEqualTo(List.of(PutIn.class, PourOver.class, PutUp.class));
        assertThat(shop.desk.options(jar, LEADER)).containsExactly(new Option(Seal.class, null));
        shop.desk.give(Order.of(new Seal(), jar, LEADER));
        assertThat(shop.desk.options(jar, LEADER).getFirst().hindrance())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.rule()).isEqualTo(Jar.JarRule.JAR_IS_SEALED));
    }

    @Test
    void does_not_start_with_a_command_that_says_nothing_about_permission() {
        record Silent() implements Command {}
        @AllowedTo({})
        record Nobody() implements Command {}
        assertThatThrownBy(() -> new Rights().rolesFor(Silent.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Rights().rolesFor(Nobody.class)).isInstanceOf(IllegalStateException.class);
    }
}
