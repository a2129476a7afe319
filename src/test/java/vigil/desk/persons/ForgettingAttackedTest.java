package vigil.desk.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vigil.eventlog.EventHistory;
import vigil.journeys.Bodies;
import vigil.people.PersonEvent.ErasureApproved;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.vault.KeyStore;

/** Forgetting by the wrong person, twice, at once, against the hold, and while others write and look. */
@TestPropertySource(properties = "vigil.test.office=forgetting-attacked")
class ForgettingAttackedTest extends RunningOffice {

    private static final String NAME = "Hồ Juxvarin Kolzepty";
    private static final String REQUEST = "{\"basis\":\"Luật 91/2025/QH15\",\"reason\":\"theo đơn\"}";
    private static final String APPROVAL = "{\"reason\":\"đúng luật\"}";

    @Autowired
    private EventHistory history;

    @Autowired
    private KeyStore keys;

    private String number = "";
    private String person = "";

    @BeforeEach
    void a_relative_of_a_victim() {
        clock.set("2026-11-02T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("79", "2026-11-02T07:00:00+07:00", "2026-11-02T08:00:00+07:00"))
                .expect(201)
                .field("number");
        as("officer").command(number, "add-victim", """
                {"person":{"name":"Người Đã Biết"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        as("officer").command(number, "add-relative", """
                {"person":{"name":"%s"},"victimId":"v1","relation":"em"}""".formatted(NAME)).expect(200);
        person = "/api/people/" + as("officer").get("/api/accidents/" + number).field("/families/relatives/0/personId");
    }

    @Test
    void nobody_forgets_alone_or_from_outside_or_before_it_was_asked() {
        assertThat(give("province-75", "request-erasure", REQUEST).status()).isEqualTo(404);
        for (String account : List.of("leader", "auditor", "dpo", "admin")) {
            assertThat(give(account, "request-erasure", REQUEST).status()).as(account).isEqualTo(403);
        }
        give("dpo", "approve-erasure", APPROVAL).refused("erasure-must-be-requested-first");
        give("officer", "request-erasure", REQUEST).expect(200);
        give("officer2", "request-erasure", REQUEST).refused("erasure-already-requested");
        for (String account : List.of("officer", "officer2", "leader", "auditor", "admin")) {
            assertThat(give(account, "approve-erasure", APPROVAL).status()).as(account).isEqualTo(403);
        }
        assertThat(give("province-75", "approve-erasure", APPROVAL).status()).isIn(403, 404);
        give("dpo", "approve-erasure", "{\"reason\":\"đúng luật\",\"texts\":[\"" + number + "~0\"]}").expect(400);
        assertThat(keys.state(id())).isEqualTo(KeyStore.State.ACTIVE);
    }

    @Test
    void the_victim_of_an_open_case_stays_though_two_people_agree() {
        person = "/api/people/" + as("officer").get("/api/accidents/" + number).field("/victims/0/personId");
        give("officer", "request-erasure", REQUEST).expect(200);
        give("dpo", "approve-erasure", APPROVAL).refused("open-case-forbids-erasure");
        assertThat(keys.state(id())).isEqualTo(KeyStore.State.ACTIVE);
    }

    @Test
    void of_ten_approvals_at_once_one_counts_and_one_that_is_sent_again_changes_nothing() throws Exception {
        give("officer", "request-erasure", REQUEST).expect(200);
        String etag = as("dpo").get(person).etag();
        List<Reply> replies = atOnce(10, () -> as("dpo").post(person + "/approve-erasure", APPROVAL, "If-Match", etag, "Idempotency-Key", "once"));
        assertThat(replies).allMatch(reply -> reply.status() < 500);
        assertThat(replies).anyMatch(reply -> reply.status() == 200);
        assertThat(as("dpo").post(person + "/approve-erasure", APPROVAL, "If-Match", etag, "Idempotency-Key", "once").status()).isEqualTo(200);
        give("dpo", "approve-erasure", APPROVAL).refused("person-is-erased");
        assertThat(history.stream(id()).stream().filter(one -> one.event() instanceof ErasureApproved)).hasSize(1);
    }

    @Test
    void who_writes_or_looks_while_somebody_is_forgotten_meets_no_fault_and_brings_nothing_back() throws Exception {
        give("officer", "request-erasure", REQUEST).expect(200);
        String etag = as("dpo").get(person).etag();
        List<Callable<Reply>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String reason = "{\"reason\":\"tìm " + NAME + " lần " + i + "\"}";
            all.add(() -> as("officer").command(number, "add-note", "{\"text\":\"gọi cho " + NAME + "\"}"));
            all.add(() -> as("officer").get(person, "Vigil-Purpose", "hoi%20tham"));
            if (i % 4 == 0) all.add(() -> as("province-75").post(person + "/break-glass", reason));
        }
        all.add(10, () -> as("dpo").post(person + "/approve-erasure", APPROVAL, "If-Match", etag));
        List<Reply> replies = atOnce(all);
        assertThat(replies).allMatch(reply -> reply.status() < 500, "no fault");
        Awaitility.await().until(() -> keys.state(id()) == KeyStore.State.SHREDDED);
        assertThat(as("officer").get(person, "Vigil-Purpose", "hoi%20tham").expect(200).text()).contains("erasedAt").doesNotContain("Juxvarin");
        assertThat(as("province-75").post(person + "/break-glass", "{\"reason\":\"muộn\"}").status()).isLessThan(500);
        assertThat(as("officer").command(number, "add-note", "{\"text\":\"về người nhà\",\"about\":\"r1\"}").status()).isLessThan(500);
    }

    private String id() {
        return person.substring(person.lastIndexOf('/') + 1);
    }

    private Reply give(String account, String command, String body) {
        return as(account).post(person + "/" + command, body, "If-Match", as("officer").get(person).etag());
    }

    private static List<Reply> atOnce(int times, Callable<Reply> one) throws Exception {
        List<Callable<Reply>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) all.add(one);
        return atOnce(all);
    }

    private static List<Reply> atOnce(List<Callable<Reply>> all) throws Exception {
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Reply> reply : threads.invokeAll(all)) replies.add(reply.get());
        }
        return replies;
    }
}
