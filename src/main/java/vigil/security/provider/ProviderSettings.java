package vigil.security.provider;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vigil.ground.CannotStart;

/**
 * Which identity provider, as whom we speak to it, and where its tokens say what we must know ({@code VIGIL_OIDC_…}).
 *
 * @param issuer the provider's address, exactly as its tokens name it
 * @param clientSecretFile a file with the secret in its only line
 * @param audience whom a program's token must be made for; never the client itself, whose identity tokens prove a sign-in only
 * @param nameClaim the claim with the account's name, {@code rolesClaim} with the roles, {@code provinceClaim} with the reach;
 *     a dot steps into an object
 * @param casesClaim the claim with the numbers of the only cases an auditor may see, {@code untilClaim} with an account's last day
 * @param tokensAskedEvery how long the provider's word that a program's token is good counts; zero to ask it nothing
 * @param sessionsAskedEvery how long its word counts that the account of somebody signed in stands and reaches as far
 * @param secondFactor whether and how a token must show that more than a password was given
 */
@ConfigurationProperties("vigil.oidc")
public record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecretFile,
        @DefaultValue("vigil-api") String audience,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("province") String provinceClaim,
        @DefaultValue("vigil_cases") String casesClaim,
        @DefaultValue("vigil_until") String untilClaim,
        @DefaultValue("0s") Duration tokensAskedEvery,
        @DefaultValue("5m") Duration sessionsAskedEvery,
        @DefaultValue SecondFactor secondFactor) {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SHORTEST_OF_SESSIONS = Duration.ofSeconds(1);
    private static final Duration LONGEST_OF_SESSIONS = Duration.ofMinutes(30);

    /** These settings, when there is all that production mode needs. */
    ProviderSettings checked() {
        require("VIGIL_OIDC_ISSUER", issuer, "Set it to the provider's address, as its tokens name it.");
        require("VIGIL_OIDC_CLIENT_ID", clientId, "Set it to the name under which the provider knows this server.");
        require("VIGIL_OIDC_CLIENT_SECRET_FILE", clientSecretFile, "Set it to a file with this client's secret.");
        if (!isEncrypted(issuer)) {
            throw new CannotStart(
                    "VIGIL_OIDC_ISSUER is '" + issuer + "', and passwords and tokens would be sent in the clear.",
                    "Use an address that begins with https:// (http:// only for a provider on this machine).");
        }
        checkHowOften();
        secondFactor.check();
        if (audience.equals(clientId)) {
            throw new CannotStart(
                    "VIGIL_OIDC_AUDIENCE is the client itself: whoever sees an identity token could use the interface with it.",
                    "Let the provider write an audience of its own, such as vigil-api, into tokens for the interface.");
        }
        return this;
    }

    private void checkHowOften() {
        if (sessionsAskedEvery.compareTo(SHORTEST_OF_SESSIONS) < 0 || sessionsAskedEvery.compareTo(LONGEST_OF_SESSIONS) > 0) {
            throw new CannotStart(
                    "VIGIL_OIDC_SESSIONS_ASKED_EVERY is " + sessionsAskedEvery + ", and a closed account would go on for so long.",
                    "Set it to between a second and half an hour (5m).");
        }
        if (tokensAskedEvery.isNegative() || tokensAskedEvery.compareTo(LONGEST) > 0) {
            throw new CannotStart(
                    "VIGIL_OIDC_TOKENS_ASKED_EVERY is " + tokensAskedEvery + ", and tokens are good for minutes.",
                    "Set it to at most an hour (30s), or to 0s to ask the provider nothing.");
        }
    }

    /** The secret that proves to the provider that this server asks. */
    String clientSecret() {
        try {
            String secret = Files.readString(Path.of(clientSecretFile)).strip();
            if (!secret.isEmpty()) return secret;
        } catch (IOException e) {
            throw new CannotStart(
                    "VIGIL_OIDC_CLIENT_SECRET_FILE is '" + clientSecretFile + "', which cannot be read.",
                    "Put the client's secret into it, readable by the server only.",
                    e);
        }
        throw new CannotStart(
                "VIGIL_OIDC_CLIENT_SECRET_FILE is '" + clientSecretFile + "', which is empty.",
                "Put the client's secret into it, readable by the server only.");
    }

    /** Scheme, host and port of the provider. */
    String origin() {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static void require(String name, String value, String remedy) {
        if (!value.isBlank()) return;
        throw new CannotStart("Production mode needs an identity provider, and " + name + " is not set.", remedy);
    }

    private static boolean isEncrypted(String issuer) {
        try {
            URI address = URI.create(issuer);
            String host = Optional.ofNullable(address.getHost()).orElse("");
            boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(host) || host.endsWith(".localhost");
            return !host.isEmpty() && ("https".equals(address.getScheme()) || here && "http".equals(address.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
