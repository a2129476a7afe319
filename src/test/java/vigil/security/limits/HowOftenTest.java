package vigil.security.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import vigil.testing.MovableClock;

/** Who asks too often waits, and for how long; the others notice nothing. */
class HowOftenTest {

    private final MovableClock clock = new MovableClock();
    private final Limits limits = new Limits(new LimitSettings(3, 60, 2, 1, 0), clock);

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
        assertThat(AddressLimit.network("2001:db8:1:2::7")).isEqualTo(AddressLimit.network("2001:db8:1:2:ffff::1"));
        assertThat(AddressLimit.network("2001:db8:1:3::7")).isNotEqualTo(AddressLimit.network("2001:db8:1:2::7"));
        assertThat(AddressLimit.network("10.0.0.7")).isEqualTo("10.0.0.7");
        assertThat(AddressLimit.network("unknown")).isEqualTo("unknown");
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
