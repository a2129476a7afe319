package vigil.security.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mock.web.MockHttpServletRequest;
import vigil.security.Attempts;
import vigil.testing.MovableClock;
import vigil.testing.TestDatabase;

/** Who asks too often waits, and for how long, on whichever of two servers; the others notice nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HowOftenTest {

    private static final LimitSettings SETTINGS = new LimitSettings(3, 60, 2, 1, 0);

    private final MovableClock clock = new MovableClock();
    private TestDatabase database;
    private Limits limits;
    private Limits there;

    @BeforeAll
    void open() {
        database = TestDatabase.embedded();
    }

    @BeforeEach
    void twoServers() {
        database.database().drop();
        limits = new Limits(SETTINGS, clock, database.database());
        there = new Limits(SETTINGS, clock, database.database());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void a_minutes_worth_may_be_asked_at_once_and_then_little_by_little() {
        for (int i = 0; i < 60; i++) assertThat(limits.take(Limited.REQUESTS, "lan")).isEmpty();
        assertThat(limits.take(Limited.REQUESTS, "lan")).contains(Duration.ofSeconds(1));
        clock.pass(Duration.ofMillis(400));
        assertThat(limits.take(Limited.REQUESTS, "lan")).contains(Duration.ofMillis(600));
        clock.pass(Duration.ofMillis(600));
        assertThat(limits.take(Limited.REQUESTS, "lan")).isEmpty();
        assertThat(limits.take(Limited.REQUESTS, "lan")).isPresent();
        clock.pass(Duration.ofMinutes(5));
        for (int i = 0; i < 60; i++) assertThat(limits.take(Limited.REQUESTS, "lan")).isEmpty();
        assertThat(limits.take(Limited.REQUESTS, "lan")).as("what was not used does not pile up").isPresent();
    }

    @Test
    void everybody_and_every_kind_has_a_bucket_of_its_own() {
        assertThat(limits.take(Limited.UPLOADS, "lan")).isEmpty();
        assertThat(limits.take(Limited.UPLOADS, "lan")).contains(Duration.ofMinutes(1));
        assertThat(limits.take(Limited.UPLOADS, "minh")).isEmpty();
        assertThat(limits.take(Limited.REQUESTS, "lan")).isEmpty();
    }

    @Test
    void what_an_account_asks_of_one_server_the_other_has_counted() {
        int passed = 0;
        for (int i = 0; i < 120; i++) passed += (i % 3 == 0 ? there : limits).take(Limited.REQUESTS, "lan").isEmpty() ? 1 : 0;
        assertThat(passed).isEqualTo(60);
        assertThat(there.take(Limited.REQUESTS, "lan")).contains(Duration.ofSeconds(1));
        assertThat(limits.take(Limited.REQUESTS, "lan")).contains(Duration.ofSeconds(1));
        assertThat(limits.take(Limited.UPLOADS, "lan")).isEmpty();
        assertThat(there.take(Limited.UPLOADS, "lan")).isPresent();
    }

    @Test
    void what_an_address_sends_to_sign_in_both_have_counted_and_one_that_was_right_comes_back() {
        assertThat(limits.takeOne("10.0.0.7")).isEmpty();
        assertThat(there.takeOne("10.0.0.7")).isEmpty();
        assertThat(limits.takeOne("10.0.0.7")).isPresent();
        there.giveBack("10.0.0.7");
        assertThat(limits.takeOne("10.0.0.7")).isEmpty();
        assertThat(there.takeOne("10.0.0.7")).isPresent();
    }

    @Test
    void of_many_at_once_on_both_no_more_pass_than_of_one_after_the_other() throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(() -> limits.take(Limited.REQUESTS, "mai").isEmpty());
            all.add(() -> there.take(Limited.REQUESTS, "mai").isEmpty());
        }
        int passed = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(all)) passed += one.get() ? 1 : 0;
        }
        assertThat(passed).isEqualTo(60);
    }

    @Test
    void a_busy_account_costs_few_writes() {
        Limits busy = new Limits(new LimitSettings(0, 1200, 0, 0, 0), clock, database.database());
        int writes = 0;
        Object before = null;
        for (int i = 0; i < 1200; i++) {
            assertThat(busy.take(Limited.REQUESTS, "program")).isEmpty();
            Object now = database.database().getCollection("limits").find(Filters.eq("_id", "REQUESTS program")).first();
            if (!Objects.equals(before, now)) writes++;
            before = now;
        }
        assertThat(writes).isBetween(20, 30);
        assertThat(busy.take(Limited.REQUESTS, "program")).isPresent();
    }

    @Test
    void an_address_is_counted_by_each_server_and_costs_the_database_nothing() {
        for (int i = 0; i < 3; i++) assertThat(limits.take(Limited.ADDRESS, "10.0.0.7")).isEmpty();
        assertThat(limits.take(Limited.ADDRESS, "10.0.0.7")).contains(Duration.ofSeconds(20));
        assertThat(there.take(Limited.ADDRESS, "10.0.0.7")).isEmpty();
        assertThat(database.database().getCollection("limits").countDocuments()).isZero();
    }

    @Test
    void while_the_database_is_away_each_server_counts_for_itself() {
        try (MongoClient nowhere = MongoClients.create("mongodb://127.0.0.1:9/?serverSelectionTimeoutMS=100")) {
            Limits alone = new Limits(SETTINGS, clock, nowhere.getDatabase("vigil"));
            for (int i = 0; i < 60; i++) assertThat(alone.take(Limited.REQUESTS, "lan")).isEmpty();
            assertThat(alone.take(Limited.REQUESTS, "lan")).contains(Duration.ofSeconds(1));
        }
    }

    @Test
    void nobody_is_shut_out_for_hours_because_a_clock_was_set_back() {
        assertThat(limits.take(Limited.UPLOADS, "lan")).isEmpty();
        for (int i = 0; i < 3; i++) assertThat(limits.take(Limited.ADDRESS, "10.0.0.9")).isEmpty();
        clock.pass(Duration.ofSeconds(-1));
        assertThat(limits.take(Limited.UPLOADS, "lan")).as("clocks a second apart").isPresent();
        clock.pass(Duration.ofHours(-3));
        assertThat(limits.take(Limited.UPLOADS, "lan")).isEmpty();
        assertThat(limits.take(Limited.UPLOADS, "lan")).contains(Duration.ofMinutes(1));
        assertThat(limits.take(Limited.ADDRESS, "10.0.0.9")).isEmpty();
        clock.pass(Duration.ofHours(4));
    }

    @Test
    void a_clock_that_goes_back_a_minute_uses_nothing_up_and_gives_nothing_back() {
        for (int i = 0; i < 10; i++) assertThat(limits.take(Limited.REQUESTS, "lan")).isEmpty();
        assertThat(limits.take(Limited.ADDRESS, "10.0.0.8")).isEmpty();
        clock.pass(Duration.ofMinutes(-1));
        int passed = 0;
        for (int i = 0; i < 60; i++) passed += (i % 2 == 0 ? there : limits).take(Limited.REQUESTS, "lan").isEmpty() ? 1 : 0;
        assertThat(passed).isEqualTo(50);
        assertThat(there.take(Limited.REQUESTS, "lan")).as("until the clock is where it was, and a second").contains(Duration.ofSeconds(61));
        for (int i = 0; i < 2; i++) assertThat(limits.take(Limited.ADDRESS, "10.0.0.8")).isEmpty();
        assertThat(limits.take(Limited.ADDRESS, "10.0.0.8")).isPresent();
        clock.pass(Duration.ofMinutes(1));
    }

    /** Two clocks a second apart, asked in turn: nobody gets a second's worth each time. */
    @Test
    void clocks_apart_give_nothing_extra() {
        MovableClock late = new MovableClock();
        late.set(clock.instant().minusSeconds(1).toString());
        Limits behind = new Limits(SETTINGS, late, database.database());
        int passed = 0;
        for (int i = 0; i < 200; i++) passed += (i % 2 == 0 ? behind : limits).take(Limited.REQUESTS, "lan").isEmpty() ? 1 : 0;
        assertThat(passed).isBetween(60, 61);
    }

    @Test
    void nought_is_no_limit() {
        for (int i = 0; i < 10_000; i++) assertThat(limits.take(Limited.EXPORTS, "lan")).isEmpty();
    }

    @Test
    void requests_are_counted_as_what_they_are() {
        assertThat(Limited.ofAddress(request("GET", "/css/shell.css"))).isEmpty();
        assertThat(Limited.ofAddress(request("GET", "/api/health/readiness"))).isEmpty();
        assertThat(Limited.ofAddress(request("GET", "/login"))).containsExactly(Limited.ADDRESS);
        assertThat(Limited.ofAddress(request("POST", "/login"))).contains(Limited.SIGN_INS);
        assertThat(Limited.ofAddress(request("POST", "/sign-in/code"))).contains(Limited.SIGN_INS);
        assertThat(Limited.ofAccount(request("GET", "/accidents"))).containsExactly(Limited.REQUESTS);
        for (String path : new String[] {
            "/api/accidents/79-2026-0001/proof", "/api/accidents/79-2026-0001/documents/p1/pdf", "/accidents/79-2026-0001/documents/p1.docx",
            "/api/notice/as/xlsx", "/api/audit/readings.csv", "/api/people/person-1/copy", "/people/person-1/copy",
            "/api/accidents/79-2026-0001/check-proof", "/accidents/79-2026-0001/check"
        }) {
            assertThat(Limited.ofAccount(request("GET", path))).as(path).contains(Limited.EXPORTS);
        }
        assertThat(Limited.ofAccount(request("GET", "/api/log/checkpoint"))).containsExactly(Limited.REQUESTS);
        MockHttpServletRequest upload = request("POST", "/accidents/79-2026-0001/files");
        upload.setContentType("Multipart/Form-Data; boundary=x");
        assertThat(Limited.ofAccount(upload)).contains(Limited.UPLOADS);
    }

    @Test
    void a_network_of_ipv6_is_one_address() {
        assertThat(Attempts.network("2001:db8:1:2::7")).isEqualTo(Attempts.network("2001:db8:1:2:ffff::1"));
        assertThat(Attempts.network("2001:db8:1:3::7")).isNotEqualTo(Attempts.network("2001:db8:1:2::7"));
        assertThat(Attempts.network("10.0.0.7")).isEqualTo("10.0.0.7");
        assertThat(Attempts.network("unknown")).isEqualTo("unknown");
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
