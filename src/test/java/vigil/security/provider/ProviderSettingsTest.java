package vigil.security.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.ground.CannotStart;

class ProviderSettingsTest {

    private static final String ISSUER = "https://login.example/realms/vigil";

    @TempDir
    private Path folder;

    @Test
    void a_missing_setting_is_named() {
        refused(settings("", "vigil", "f", "vigil-api"), "VIGIL_OIDC_ISSUER is not set");
        refused(settings(ISSUER, "", "f", "vigil-api"), "VIGIL_OIDC_CLIENT_ID is not set");
        refused(settings(ISSUER, "vigil", "", "vigil-api"), "VIGIL_OIDC_CLIENT_SECRET_FILE is not set");
        assertThat(settings(ISSUER, "vigil", "f", "vigil-api").checked().origin()).isEqualTo("https://login.example");
    }

    @Test
    void a_provider_elsewhere_is_spoken_to_encrypted_only() {
        refused(settings("http://login.example/realms/vigil", "vigil", "f", "vigil-api"), "in the clear");
        refused(settings("login.example", "vigil", "f", "vigil-api"), "in the clear");
        refused(settings("not an address", "vigil", "f", "vigil-api"), "in the clear");
        settings("http://localhost:8180/realms/vigil", "vigil", "f", "vigil-api").checked();
        settings("http://keycloak.localhost:8180/realms/vigil", "vigil", "f", "vigil-api").checked();
    }

    @Test
    void an_identity_token_must_not_open_the_interface() {
        refused(settings(ISSUER, "vigil", "f", "vigil"), "VIGIL_OIDC_AUDIENCE is the client itself");
    }

    @Test
    void the_provider_s_word_about_a_token_counts_for_an_hour_at_most() {
        refused(asked(Duration.ofHours(2)), "VIGIL_OIDC_TOKENS_ASKED_EVERY is PT2H");
        refused(asked(Duration.ofSeconds(-1)), "VIGIL_OIDC_TOKENS_ASKED_EVERY");
        assertThat(asked(Duration.ofSeconds(30)).checked().tokensAskedEvery()).hasSeconds(30);
    }

    @Test
    void its_word_about_an_account_counts_for_half_an_hour_at_most() {
        refused(asked(Duration.ZERO, Duration.ofMinutes(31)), "VIGIL_OIDC_SESSIONS_ASKED_EVERY is PT31M");
        refused(asked(Duration.ZERO, Duration.ZERO), "VIGIL_OIDC_SESSIONS_ASKED_EVERY is PT0S");
        assertThat(asked(Duration.ZERO, Duration.ofSeconds(30)).checked().sessionsAskedEvery()).hasSeconds(30);
    }

    @Test
    void what_shows_a_second_factor_is_words_that_a_token_can_say() {
        assertThat(shownBy(List.of("mfa", "urn:office:2"), List.of("service-account-x")).checked().secondFactor().asOneWord())
                .isEqualTo("mfa urn:office:2");
        refused(shownBy(List.of("two words"), List.of()), "VIGIL_OIDC_ACR has 'two words'");
        refused(shownBy(List.of("with\"quote"), List.of()), "VIGIL_OIDC_ACR has");
        refused(shownBy(List.of(), List.of("service-account-x")), "VIGIL_OIDC_ACR is not set");
    }

    private static ProviderSettings shownBy(List<String> words, List<String> notAskedOf) {
        return new ProviderSettings(ISSUER, "vigil", "f", "vigil-api", "preferred_username", "roles", "province", "vigil_cases",
                "vigil_until", Duration.ZERO, Duration.ofMinutes(5), new SecondFactor(words, "acr", notAskedOf));
    }

    @Test
    void a_secret_that_cannot_be_read_is_named() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), " \n");
        Path good = Files.writeString(folder.resolve("good"), "word\n");
        assertThat(settings(ISSUER, "vigil", good.toString(), "vigil-api").clientSecret()).isEqualTo("word");
        assertThatThrownBy(() -> settings(ISSUER, "vigil", empty.toString(), "vigil-api").clientSecret())
                .isInstanceOf(CannotStart.class).hasMessageContaining("which is empty");
        assertThatThrownBy(() -> settings(ISSUER, "vigil", folder.resolve("none").toString(), "vigil-api").clientSecret())
                .isInstanceOf(CannotStart.class).hasMessageContaining("cannot be read");
    }

    private static void refused(ProviderSettings settings, String sentence) {
        assertThatThrownBy(settings::checked).isInstanceOf(CannotStart.class).hasMessageContaining(sentence);
    }

    private static ProviderSettings settings(String issuer, String client, String secret, String audience) {
        return new ProviderSettings(issuer, client, secret, audience, "preferred_username", "roles", "province", "vigil_cases",
                "vigil_until", Duration.ZERO, Duration.ofMinutes(5), SecondFactor.NOT_ASKED);
    }

    private static ProviderSettings asked(Duration tokens) {
        return asked(tokens, Duration.ofMinutes(5));
    }

    private static ProviderSettings asked(Duration tokens, Duration sessions) {
        return new ProviderSettings(ISSUER, "vigil", "f", "vigil-api", "preferred_username", "roles", "province", "vigil_cases",
                "vigil_until", tokens, sessions, SecondFactor.NOT_ASKED);
    }
}
