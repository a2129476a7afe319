package vigil.security.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import tools.jackson.databind.json.JsonMapper;
import vigil.kernel.VietNam;
import vigil.testing.Caller;
import vigil.testing.Reply;
import vigil.testing.provider.IdentityProvider;
import vigil.testing.provider.ProductionOffice;

/** Programs at the interface of an office in production mode: whose tokens open it, how far, and which do not. */
class ProductionInterfaceTest extends ProductionOffice {

    private static final String REPORT =
            """
            {"provinceCode":"%s","occurred":{"at":"2026-03-02T08:10:00+07:00","precision":"about"},"place":"Xưởng",
             "establishment":{"name":"Xí nghiệp Giả Định"},"employment":"contract",
             "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
             "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-03-02T08:30:00+07:00"}}""";

    @BeforeAll
    void accounts_at_the_provider() {
        PROVIDER.account("officer-1", Map.of("roles", List.of("vigil-officer")));
        PROVIDER.account("province-79", Map.of("roles", List.of("vigil-provincial"), "province", "79"));
        PROVIDER.account("province-74", Map.of("roles", List.of("vigil-provincial"), "province", "74"));
        PROVIDER.account(IdentityProvider.PROGRAM, Map.of("roles", List.of("vigil-auditor")));
    }

    @Test
    void a_token_of_the_provider_for_the_interface_opens_it() {
        assertThat(with("officer-1", _ -> {}).status()).isEqualTo(200);
        assertThat(with("officer-1", token -> token.audience(List.of("other", IdentityProvider.AUDIENCE))).status())
                .isEqualTo(200);
        Instant now = Instant.now();
        assertThat(with("officer-1", token -> token.expiresAt(now.minusSeconds(20))).status())
                .as("clocks half a minute apart").isEqualTo(200);
    }

    @Test
    void a_program_gets_a_token_with_its_own_secret() throws IOException, InterruptedException {
        String basic = IdentityProvider.PROGRAM + ":" + IdentityProvider.SECRET_OF_PROGRAM;
        HttpRequest ask = HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer = http.send(ask, HttpResponse.BodyHandlers.ofString()).body();
            String token = JsonMapper.shared().readTree(answer).get("access_token").asString();
            assertThat(Caller.bearing(base(), token).get("/api/accidents").status()).isEqualTo(200);
            assertThat(Caller.bearing(base(), token).post("/api/accidents", REPORT.formatted("79")).status())
                    .as("an auditor writes nothing").isEqualTo(403);
        }
    }

    /** Which accounts there are is the provider's: nobody here can say that one of that name is none. */
    @Test
    void what_names_an_account_is_taken_although_accounts_are_the_providers() {
        Caller officer = caller("officer-1");
        String number = officer.post("/api/accidents", REPORT.formatted("79")).expect(201).field("number");
        officer.command(number, "add-victim", """
                {"person":{"name":"Người Giả Định"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        officer.command(number, "assign-liaison", "{\"victimId\":\"v1\",\"account\":\"province-79\"}").expect(200);
        String fileId = officer.upload(number, "ảnh.txt", new byte[] {65}).expect(201).field("fileId");
        officer.command(number, "attach-file", "{\"fileId\":\"" + fileId + "\",\"kind\":\"other\"}").expect(200);
        officer.command(number, "hand-over-file", "{\"fileId\":\"" + fileId + "\",\"to\":\"province-79\"}").expect(200);
        officer.command(number, "accept-file", "{\"fileId\":\"" + fileId + "\"}").refused("file-is-not-being-handed-to-you");
        caller("province-79").command(number, "accept-file", "{\"fileId\":\"" + fileId + "\"}").expect(200);
    }

    @Test
    void any_other_token_is_refused() {
        Instant now = Instant.now();
        refused("another audience", with("officer-1", token -> token.audience(List.of("another-program"))));
        refused("an identity token", with("officer-1", token -> token.audience(List.of(IdentityProvider.CLIENT))));
        refused("no audience", with("officer-1", token -> token.claims(all -> all.remove("aud"))));
        refused("expired", with("officer-1", token -> token.expiresAt(now.minusSeconds(40))));
        refused("without an end", with("officer-1", token -> token.claims(all -> all.remove("exp"))));
        refused("not valid yet", with("officer-1", token -> token.notBefore(now.plusSeconds(120))));
        refused("another issuer", with("officer-1", token -> token.issuer("https://elsewhere.example")));
        refused("a foreign key", bearing(PROVIDER.forged("officer-1")));
        refused("no signature", bearing(unsigned(PROVIDER.token("officer-1", _ -> {}))));
        refused("nonsense", bearing("x.y.z"));
        refused("a password", new Caller(base(), "officer-1", IdentityProvider.PASSWORD).get("/api/accidents"));
        clock.pass(Duration.ofMinutes(6));
        refused("by the office's clock", with("officer-1", _ -> {}));
        clock.set(now.toString());
    }

    @Test
    void a_good_token_without_a_place_here_is_told_so() {
        PROVIDER.account("nobody", Map.of("roles", List.of("offline_access")));
        Reply reply = with("nobody", _ -> {});
        assertThat(reply.status()).isEqualTo(403);
        assertThat(challenge(reply)).contains("insufficient_scope").contains("\"role\"");
        PROVIDER.account("nowhere", Map.of("roles", List.of("vigil-provincial")));
        assertThat(challenge(with("nowhere", _ -> {}))).contains("\"province\"");
    }

    @Test
    void a_province_reaches_its_own_cases_those_of_the_provinces_merged_into_it_and_no_other() {
        Caller officer = caller("officer-1");
        String ours = officer.post("/api/accidents", REPORT.formatted("79")).expect(201).field("number");
        String theirs = officer.post("/api/accidents", REPORT.formatted("75")).expect(201).field("number");
        for (String province : List.of("province-79", "province-74")) {
            Caller caller = caller(province);
            caller.get("/api/accidents/" + ours).expect(200);
            for (String route : List.of("", "/timeline", "/proof", "/changes?from=0", "/files/none")) {
                assertThat(caller.get("/api/accidents/" + theirs + route).status()).as(province + route).isEqualTo(404);
            }
            assertThat(caller.get("/api/accidents").expect(200).text()).contains(ours).doesNotContain(theirs);
        }
    }

    @Test
    void an_auditor_let_in_for_one_case_sees_that_one_until_the_last_day() {
        Caller officer = caller("officer-1");
        String shown = officer.post("/api/accidents", REPORT.formatted("79")).expect(201).field("number");
        String other = officer.post("/api/accidents", REPORT.formatted("79")).expect(201).field("number");
        LocalDate today = VietNam.dateOf(clock.instant());
        auditor(List.of(shown), today);
        for (String route : List.of("", "/timeline", "/proof")) {
            caller("guest").get("/api/accidents/" + shown + route).expect(200);
            caller("guest").get("/api/accidents/" + other + route).expect(404);
        }
        caller("guest").get("/api/audit/readings").expect(403);
        auditor(List.of(shown), today.minusDays(1));
        assertThat(challenge(with("guest", _ -> {}))).contains("\"ended\"");
        auditor(List.of(), today);
        assertThat(challenge(with("guest", _ -> {}))).contains("\"cases\"");
    }

    private static void auditor(List<String> cases, LocalDate until) {
        PROVIDER.account("guest", Map.of(
                "roles", List.of("vigil-auditor"), "vigil_cases", cases, "vigil_until", until.toString()));
    }

    @Test
    void accounts_are_the_provider_s_and_none_is_opened_here() {
        PROVIDER.account("admin-1", Map.of("roles", List.of("vigil-administrator")));
        Caller admin = caller("admin-1");
        admin.get("/api/accounts").expect(200);
        admin.post("/api/accounts", "{\"name\":\"hoa\",\"role\":\"officer\",\"forPrograms\":true}").expect(404);
        admin.post("/api/accounts/hoa/disable-account", "{}", "If-Match", "\"1\"").expect(404);
    }

    private Caller caller(String account) {
        return Caller.bearing(base(), PROVIDER.token(account, _ -> {}));
    }

    private Reply with(String account, Consumer<JwtClaimsSet.Builder> changed) {
        return bearing(PROVIDER.token(account, changed));
    }

    private Reply bearing(String token) {
        return Caller.bearing(base(), token).get("/api/accidents");
    }

    private static void refused(String what, Reply reply) {
        assertThat(reply.status()).as(what).isEqualTo(401);
        assertThat(challenge(reply)).as(what).startsWith("Bearer").doesNotContain("Basic");
        assertThat(reply.text()).as(what).contains("urn:vigil:");
    }

    private static String challenge(Reply reply) {
        return reply.http().headers().firstValue("WWW-Authenticate").orElse("");
    }

    /** The same claims, with the algorithm "none" and no signature. */
    private static String unsigned(String token) {
        String head = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return head + "." + token.split("\\.")[1] + ".";
    }
}
