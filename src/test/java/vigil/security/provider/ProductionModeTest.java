package vigil.security.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vigil.testing.provider.IdentityProvider;
import vigil.testing.provider.ProductionOffice;
import vigil.testing.visit.Visitor;

/** People who sign in to an office in production mode at its identity provider, over HTTP from the first redirect to the last. */
class ProductionModeTest extends ProductionOffice {

    private static final String SESSION = "__Host-vigil";
    private static final String CASES = "id=\"cases\"";

    @BeforeAll
    void accounts_at_the_provider() {
        PROVIDER.account("hoa", Map.of("roles", List.of("offline_access", "vigil-officer"), "province", "country"));
        PROVIDER.account("province-79", Map.of("roles", List.of("vigil-provincial"), "province", "79"));
    }

    @Test
    void somebody_is_led_to_the_provider_and_back_to_where_they_wanted_to_go() {
        Visitor hoa = new Visitor(base());
        assertThat(hoa.get("/accidents?year=2026").body()).contains("Please sign in");
        URI asked = hoa.way().stream().filter(step -> step.getPath().equals("/oauth2/authorize")).findFirst().orElseThrow();
        assertThat(asked.getQuery())
                .contains("response_type=code", "code_challenge=", "code_challenge_method=S256", "state=", "nonce=")
                .contains("scope=openid profile");
        String before = hoa.cookies().get(SESSION);
        HttpResponse<String> page = passwordGiven(hoa, "hoa");
        assertThat(page.body()).contains(CASES).contains("hoa");
        assertThat(hoa.way().getLast().toString()).startsWith(base() + "/accidents?year=2026");
        assertThat(hoa.cookies().get(SESSION)).as("a new session id: none can be planted").isNotEqualTo(before);
        assertThat(Visitor.with(base(), Map.of(SESSION, before)).get("/accidents").body()).doesNotContain(CASES);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .as("signing out leads there").contains("form-action 'self' " + PROVIDER.issuer() + ";");
        assertThat(hoa.get("/account").body()).contains("Phiên này").doesNotContain("name=\"old\"");
    }

    @Test
    void whoever_has_no_place_here_is_told_what_is_missing_and_can_sign_out_at_the_provider() {
        turnedAway("none", Map.of("roles", List.of("offline_access")), "chưa được gán vai trò");
        turnedAway("unknown", Map.of("roles", List.of("vigil-king")), "vai trò mà Vigil không biết");
        turnedAway("two", Map.of("roles", List.of("vigil-officer", "vigil-leader"), "province", "country"), "chỉ có một vai trò");
        turnedAway("nowhere", Map.of("roles", List.of("vigil-provincial")), "chưa ghi thuộc tỉnh");
        turnedAway("everywhere", Map.of("roles", List.of("vigil-provincial"), "province", "country"), "chưa ghi thuộc tỉnh");
        turnedAway("leads-what", Map.of("roles", List.of("vigil-leader")), "chưa ghi thuộc tỉnh");
        turnedAway("code-00", Map.of("roles", List.of("vigil-provincial"), "province", "00"), "không có trong danh mục");
        turnedAway("over", Map.of("roles", List.of("vigil-auditor"), "vigil_until", "2020-12-31"), "hết thời hạn sử dụng");
        turnedAway("no-case", Map.of("roles", List.of("vigil-auditor"), "vigil_cases", List.of("all")), "không đọc được");
        turnedAway("reader", Map.of("roles", List.of("vigil-auditor"), "province", "79"), "không giới hạn theo địa phương");
    }

    private void turnedAway(String name, Map<String, Object> claims, String why) {
        PROVIDER.account(name, claims);
        Visitor visitor = new Visitor(base());
        visitor.get("/accidents");
        assertThat(passwordGiven(visitor, name).body()).as(name).contains(why);
        assertThat(visitor.get("/accidents").body()).as("known at the provider, and still not in").contains(why);
        visitor.get("/login?denied=" + "role");
        visitor.post("/logout");
        assertThat(visitor.way()).anyMatch(step -> step.getPath().equals("/connect/logout"));
        assertThat(visitor.get("/accidents").body()).as("asked anew").contains("Please sign in");
        assertThat(passwordGiven(visitor, "hoa").body()).contains(CASES);
    }

    @Test
    void an_answer_that_this_browser_did_not_ask_for_lets_nobody_in() {
        Visitor thief = new Visitor(base());
        thief.get("/accidents");
        passwordGiven(thief, "hoa");
        URI answer = thief.way().stream()
                .filter(step -> step.getPath().equals("/login/oauth2/code/office"))
                .findFirst()
                .orElseThrow();
        Visitor victim = new Visitor(base());
        victim.get("/login");
        assertThat(victim.get(answer.getPath() + "?" + answer.getRawQuery()).body()).contains("không xác nhận được bạn");
        assertThat(victim.get("/accidents").body()).contains("Please sign in");
        assertThat(thief.get(answer.getPath() + "?" + answer.getRawQuery()).body())
                .as("a code is good once").contains("không xác nhận được bạn");
    }

    @Test
    void signing_out_ends_the_session_here_and_there_and_a_stolen_cookie_is_useless() {
        Visitor hoa = signedIn("hoa");
        Map<String, String> stolen = hoa.cookies();
        assertThat(Visitor.with(base(), stolen).get("/accidents").body()).contains(CASES);
        hoa.get("/accidents");
        assertThat(hoa.post("/logout").body()).contains("Bạn đã đăng xuất");
        assertThat(hoa.way()).anyMatch(step -> step.toString().startsWith(PROVIDER.issuer() + "/connect/logout?id_token_hint="));
        assertThat(Visitor.with(base(), stolen).get("/accidents").body()).doesNotContain(CASES);
        assertThat(hoa.get("/accidents").body()).as("not let in again without being asked").contains("Please sign in");
    }

    @Test
    void the_provider_is_asked_again_and_a_session_ends_when_the_account_is_closed_or_changed() {
        PROVIDER.account("mai", Map.of("roles", List.of("vigil-leader"), "province", "79"));
        PROVIDER.account("lan", Map.of("roles", List.of("vigil-provincial"), "province", "79"));
        Visitor mai = signedIn("mai");
        Visitor lan = signedIn("lan");
        int before = PROVIDER.refreshed();
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofMinutes(6));
            assertThat(mai.get("/accidents").body()).contains(CASES);
        }
        assertThat(PROVIDER.refreshed() - before).as("each with the refresh token of the time before").isEqualTo(3);
        PROVIDER.account("mai", Map.of("roles", List.of("vigil-leader"), "province", "75"));
        PROVIDER.close("lan");
        assertThat(mai.get("/accidents").body()).as("not asked yet").contains(CASES);
        clock.pass(Duration.ofMinutes(6));
        mai.get("/accidents");
        assertThat(mai.way()).as("another reach: a new session").anyMatch(step -> step.getPath().equals("/oauth2/authorize"));
        assertThat(lan.get("/accidents").body()).as("closed").doesNotContain(CASES);
        clock.set(java.time.Instant.now().toString());
    }

    @Test
    void a_session_ends_with_the_account_s_last_day() {
        PROVIDER.account("thu", Map.of("roles", List.of("vigil-auditor"), "vigil_until", "2099-12-31"));
        Visitor thu = signedIn("thu");
        clock.pass(Duration.ofMinutes(6));
        assertThat(thu.get("/accidents").body()).contains(CASES);
        PROVIDER.account("thu", Map.of("roles", List.of("vigil-auditor"), "vigil_until", "2020-12-31"));
        clock.pass(Duration.ofMinutes(6));
        assertThat(thu.get("/accidents").body()).doesNotContain(CASES);
        clock.set(java.time.Instant.now().toString());
        assertThat(thu.get("/accidents").body()).contains("hết thời hạn sử dụng");
    }

    @Test
    void while_the_provider_is_away_sessions_go_on_for_half_an_hour_and_newcomers_are_told() {
        Visitor hoa = signedIn("hoa");
        Visitor late = new Visitor(base());
        late.get("/accidents");
        PROVIDER.away(true);
        try {
            clock.pass(Duration.ofMinutes(20));
            assertThat(hoa.get("/accidents").body()).contains(CASES);
            clock.pass(Duration.ofMinutes(11));
            hoa.get("/accidents");
            assertThat(hoa.way()).anyMatch(step -> step.getPath().equals("/oauth2/authorize"));
        } finally {
            PROVIDER.away(false);
            clock.set(java.time.Instant.now().toString());
        }
        assertThat(passwordGiven(late, "hoa").body()).as("back again").contains(CASES);
    }

    private Visitor signedIn(String name) {
        Visitor visitor = new Visitor(base());
        visitor.get("/accidents");
        assertThat(passwordGiven(visitor, name).body()).contains(CASES);
        return visitor;
    }

    private static HttpResponse<String> passwordGiven(Visitor visitor, String name) {
        return visitor.post(PROVIDER.issuer() + "/login", "username", name, "password", IdentityProvider.PASSWORD);
    }
}
