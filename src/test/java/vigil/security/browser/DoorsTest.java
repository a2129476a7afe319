package vigil.security.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;

/** An office behind a proxy that speaks TLS, with tight limits: what every answer tells browsers, and when it is enough. */
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=native", "vigil.outside.address=https://vigil.example.gov.vn",
            "vigil.outside.security-contact=mailto:security@example.gov.vn",
            "vigil.outside.security-expires=2027-01-31T17:00:00Z", "vigil.limits.address=400", "vigil.limits.requests=200",
            "vigil.limits.sign-ins=5", "vigil.limits.uploads=2", "vigil.limits.exports=3"
        })
class DoorsTest extends RunningOffice {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Permitted-Cross-Domain-Policies", "none");

    private static final String PAGES_AND_FILES = "default-src 'self'; script-src 'self'; style-src 'self'";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void everybody_has_waited() {
        clock.set("2026-11-24T09:00:00+07:00");
        clock.pass(Duration.ofMinutes(2 * ++waited));
    }

    private static int waited;

    @Test
    void every_page_and_every_endpoint_says_what_a_browser_may_do_with_it() {
        List<String> places = endpoints.getHandlerMethods().keySet().stream()
                .filter(info -> !info.getProducesCondition().toString().contains("event-stream"))
                .flatMap(info -> info.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "x"))
                .distinct()
                .toList();
        Visitor officer = new Visitor(base());
        officer.get("/login");
        officer.post("/login", "username", "officer", "password", "demo");
        assertThat(officer.get("/accidents").body()).as("signed in").contains("id=\"cases\"");
        Set<String> shown = new HashSet<>();
        for (String place : places) {
            complete(place, get(place, null));
            boolean forPrograms = PageHeaders.isForPrograms(place);
            HttpResponse<String> answer = forPrograms ? get(place, "officer") : officer.onceOverTls(place);
            complete(place, answer);
            if (!forPrograms && answer.statusCode() == 200) shown.add(place);
            if (!forPrograms) assertThat(said(answer, "Location")).as(place).doesNotEndWith("/login");
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(shown).as("pages that were really shown").hasSizeGreaterThan(15).contains("/login", "/accidents", "/families", "/figures", "/alarms", "/law");
        for (String place : List.of("/css/shell.css", "/api-docs", "/api-docs/openapi.json", "/nothing/here", "/api//x", "/a/../b")) {
            complete(place, get(place, null));
        }
        System.out.println("headers: " + places.size() + " addresses, " + shown.size() + " pages shown");
    }

    @Test
    void what_is_read_is_not_kept_on_the_computer() {
        for (String place : List.of("/api/accidents", "/login", "/api/nothing", "/api//x")) {
            assertThat(said(get(place, "officer"), "Cache-Control")).as(place).contains("no-store");
        }
        Visitor officer = new Visitor(base());
        officer.get("/login");
        officer.post("/login", "username", "officer", "password", "demo");
        HttpResponse<String> list = officer.onceOverTls("/accidents");
        assertThat(list.body()).contains("id=\"cases\"");
        assertThat(said(list, "Cache-Control")).contains("no-store");
    }

    @Test
    void over_tls_the_session_cookie_is_for_this_server_alone() {
        Visitor visitor = new Visitor(base());
        HttpResponse<String> page = visitor.get("/login");
        assertThat(visitor.cookies()).containsOnlyKeys("__Host-vigil");
        String cookie = said(page, "Set-Cookie");
        assertThat(cookie).contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax").doesNotContain("Domain");
        String before = visitor.cookies().get("__Host-vigil");
        visitor.post("/login", "username", "officer", "password", "demo");
        assertThat(visitor.cookies().get("__Host-vigil")).as("a new one for who is signed in").isNotEqualTo(before);
    }

    @Test
    void where_a_redirect_leads_is_not_made_of_the_name_somebody_asked_by() throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(base()).getPort())) {
            String request = "GET /accidents HTTP/1.1\r\nHost: elsewhere.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 302").contains("Location: /login").doesNotContain("elsewhere.example");
        }
    }

    @Test
    void a_form_without_its_token_is_not_taken() {
        Visitor forger = new Visitor(base());
        forger.get("/login");
        Visitor forged = Visitor.with(base(), forger.cookies());
        assertThat(forged.post("/login", "username", "officer", "password", "demo").statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_finds_a_hole_finds_whom_to_tell() {
        HttpResponse<String> told = get("/.well-known/security.txt", null);
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(said(told, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(told.body()).isEqualTo("""
                Contact: mailto:security@example.gov.vn
                Expires: 2027-01-31T17:00:00Z
                Preferred-Languages: vi, en
                Canonical: https://vigil.example.gov.vn/.well-known/security.txt
                """);
        clock.set("2027-02-01T09:00:00+07:00");
        assertThat(get("/.well-known/security.txt", null).statusCode()).isEqualTo(404);
    }

    @Test
    void of_the_actuator_only_health_is_open() {
        assertThat(get("/actuator/health", null).body()).contains("UP").doesNotContain("components", "details");
        for (String place : List.of("prometheus", "env", "beans", "heapdump", "loggers", "mappings", "")) {
            assertThat(get("/actuator/" + place, null).statusCode()).as(place).isEqualTo(401);
            assertThat(get("/actuator/" + place, "officer").statusCode()).as(place).isEqualTo(403);
            if (!place.equals("prometheus")) {
                assertThat(get("/actuator/" + place, "admin").statusCode()).as(place).isIn(200, 404);
                assertThat(get("/actuator/" + place, "admin").body()).as(place).doesNotContain("\"beans\"", "\"propertySources\"");
            }
        }
    }

    @Test
    void signing_in_is_tried_five_times_a_minute_from_one_address() {
        Visitor guesser = new Visitor(base());
        guesser.get("/login");
        for (int i = 0; i < 5; i++) assertThat(guesser.post("/login", "username", "x" + i, "password", "x").statusCode()).isEqualTo(200);
        HttpResponse<String> enough = guesser.post("/login", "username", "x", "password", "x");
        assertThat(enough.statusCode()).isEqualTo(429);
        assertThat(said(enough, "Retry-After")).isEqualTo("12");
        assertThat(enough.body()).contains("Quá nhiều yêu cầu");
        clock.pass(Duration.ofSeconds(12));
        assertThat(guesser.post("/login", "username", "x", "password", "x").statusCode()).isEqualTo(200);
    }

    @Test
    void taking_out_is_limited_for_the_account_and_nobody_else() {
        for (int i = 0; i < 3; i++) assertThat(get("/api/notice/as/xlsx?year=2025", "leader2").statusCode()).isEqualTo(200);
        HttpResponse<String> enough = get("/api/notice/as/xlsx?year=2025", "leader2");
        assertThat(enough.statusCode()).isEqualTo(429);
        assertThat(said(enough, "Retry-After")).isEqualTo("20");
        assertThat(said(enough, "Content-Type")).startsWith("application/problem+json");
        assertThat(enough.body()).contains("urn:vigil:too-many-requests");
        complete("/api/notice/as/xlsx", enough);
        assertThat(get("/api/notice?year=2025", "leader2").statusCode()).isEqualTo(200);
        assertThat(get("/api/notice/as/xlsx?year=2025", "leader").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(20));
        assertThat(get("/api/notice/as/xlsx?year=2025", "leader2").statusCode()).isEqualTo(200);
    }

    @Test
    void uploads_and_all_requests_of_an_account_are_limited() {
        for (int i = 0; i < 2; i++) as("officer2").upload("79-2026-0009", "x", new byte[] {1}).expect(404);
        as("officer2").upload("79-2026-0009", "x", new byte[] {1}).expect(429);
        for (int i = 3; i < 200; i++) as("officer2").get("/api/log/head");
        as("officer2").get("/api/log/head").expect(429);
        as("officer").get("/api/health/readiness").expect(200);
    }

    @Test
    void an_address_that_asks_for_everybody_is_limited_before_any_password_is_looked_at() {
        for (int i = 0; i < 400; i++) get("/login", null);
        assertThat(get("/api/log/head", "officer").statusCode()).isEqualTo(429);
        assertThat(get("/css/shell.css", null).statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(1));
        assertThat(get("/api/log/head", "leader").statusCode()).isEqualTo(200);
    }

    private static void complete(String place, HttpResponse<String> answer) {
        ALWAYS.forEach((name, value) -> assertThat(answer.headers().allValues(name)).as(place + " " + name).containsExactly(value));
        List<String> policies = answer.headers().allValues("Content-Security-Policy");
        assertThat(policies).as(place).hasSize(1);
        assertThat(policies.getFirst()).as(place).doesNotContain("unsafe-", "*", "http:").contains("frame-ancestors 'none'");
        assertThat(policies.getFirst())
                .as(place)
                .startsWith(PageHeaders.isForPrograms(place) ? "default-src 'none'" : PAGES_AND_FILES);
        assertThat(said(answer, "Permissions-Policy")).as(place).contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(said(answer, "Strict-Transport-Security")).as(place).isEqualTo("max-age=31536000");
        assertThat(answer.headers().allValues("Cache-Control")).as(place).hasSize(1);
        assertThat(answer.headers().firstValue("Server")).as(place).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).as(place).isEmpty();
        if (answer.statusCode() >= 400) {
            assertThat(answer.body()).as(place).doesNotContain("Exception", "org.springframework", "Tomcat", "\tat ");
        }
    }

    private static String said(HttpResponse<String> answer, String header) {
        return answer.headers().firstValue(header).orElse("");
    }

    /** As the proxy asks for somebody, who speaks TLS with it. */
    private HttpResponse<String> get(String place, String account) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + place))
                .header("X-Forwarded-Proto", "https").header("X-Forwarded-For", "203.0.113.7");
        if (account != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((account + ":demo").getBytes()));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(place, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
