package vigil.security.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import vigil.testing.Caller;
import vigil.testing.Reply;
import vigil.testing.provider.IdentityProvider;
import vigil.testing.provider.ProductionOffice;
import vigil.testing.visit.Visitor;

/** An office that asks for a second factor and looks whether the provider's tokens say that one was given. */
@TestPropertySource(properties = {
    "vigil.oidc.second-factor.shown-by=mfa,urn:office:high", "vigil.oidc.second-factor.not-asked-of=" + IdentityProvider.PROGRAM})
class SecondFactorThereTest extends ProductionOffice {

    private static final String CASES = "id=\"cases\"";

    @BeforeAll
    void accounts_at_the_provider() {
        account("with-code", "mfa");
        account("with-card", "urn:office:high");
        account("with-password", "password");
        account("says-nothing", null);
        account(IdentityProvider.PROGRAM, null);
    }

    private static void account(String name, @Nullable String acr) {
        Map<String, Object> claims = new HashMap<>(Map.of("roles", List.of("vigil-auditor")));
        if (acr != null) claims.put("acr", acr);
        PROVIDER.account(name, claims);
    }

    @Test
    void the_provider_is_asked_for_it_and_who_has_given_it_is_in() {
        for (String name : List.of("with-code", "with-card")) {
            Visitor visitor = new Visitor(base());
            assertThat(signsIn(visitor, name).body()).as(name).contains(CASES);
            URI asked = visitor.way().stream().filter(step -> step.getPath().equals("/oauth2/authorize")).findFirst().orElseThrow();
            assertThat(asked.getQuery()).contains("acr_values=mfa urn:office:high", "code_challenge_method=S256", "nonce=");
        }
    }

    @Test
    void whoever_signed_in_with_less_is_told_and_can_sign_out_at_the_provider() {
        for (String name : List.of("with-password", "says-nothing")) {
            Visitor visitor = new Visitor(base());
            assertThat(signsIn(visitor, name).body()).as(name).contains("yêu cầu xác thực bước hai").doesNotContain(CASES);
            assertThat(visitor.get("/accidents").body()).as("known at the provider, and still not in").contains("yêu cầu xác thực bước hai");
            visitor.post("/logout");
            assertThat(visitor.way()).anyMatch(step -> step.getPath().equals("/connect/logout"));
            assertThat(signsIn(visitor, "with-code").body()).contains(CASES);
        }
    }

    @Test
    void a_token_that_was_got_with_less_is_refused_with_what_is_asked_for() {
        assertThat(with("with-code").status()).isEqualTo(200);
        for (String name : List.of("with-password", "says-nothing")) {
            Reply refused = with(name).expect(401);
            assertThat(refused.http().headers().firstValue("WWW-Authenticate").orElse(""))
                    .isEqualTo("Bearer error=\"insufficient_user_authentication\", error_description=\"second-factor\","
                            + " acr_values=\"mfa urn:office:high\"");
            assertThat(refused.text()).contains("urn:vigil:");
        }
        assertThat(with(IdentityProvider.PROGRAM).status()).as("a program has none to give").isEqualTo(200);
    }

    @Test
    void an_account_that_programs_have_is_no_way_in_for_people() {
        assertThat(signsIn(new Visitor(base()), IdentityProvider.PROGRAM).body()).contains("yêu cầu xác thực bước hai");
    }

    @Test
    void a_session_ends_when_the_provider_says_less_later_and_goes_on_when_it_says_nothing() {
        account("later", "mfa");
        Visitor visitor = new Visitor(base());
        signsIn(visitor, "later");
        account("later", null);
        clock.pass(Duration.ofMinutes(6));
        assertThat(visitor.get("/accidents").body()).contains(CASES);
        account("later", "password");
        clock.pass(Duration.ofMinutes(6));
        assertThat(visitor.get("/accidents").body()).doesNotContain(CASES);
        clock.set(Instant.now().toString());
    }

    private Reply with(String account) {
        return Caller.bearing(base(), PROVIDER.token(account, _ -> {})).get("/api/accidents");
    }

    private static HttpResponse<String> signsIn(Visitor visitor, String account) {
        visitor.get("/accidents");
        return visitor.post(PROVIDER.issuer() + "/login", "username", account, "password", IdentityProvider.PASSWORD);
    }
}
