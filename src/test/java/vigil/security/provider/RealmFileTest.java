package vigil.security.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.kernel.Role;

/** The Keycloak realm under {@code docker/keycloak} says what the server reads, and holds no secret. */
class RealmFileTest {

    private static final JsonNode REALM =
            JsonMapper.shared().readTree(Path.of("docker/keycloak/vigil-realm.json").toFile());
    private static final ProviderSettings DEFAULTS =
            new ProviderSettings("https://x", "vigil", "f", "vigil-api", "preferred_username", "roles", "province", "vigil_cases",
            "vigil_until", Duration.ZERO, Duration.ofMinutes(5), SecondFactor.NOT_ASKED);
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-30T16:59:59Z"), ZoneOffset.UTC);
    private static final Claims CLAIMS = new Claims(
            DEFAULTS, code -> List.of("75", "79").contains(code) ? Optional.of(code) : Optional.empty(), TODAY);

    @Test
    void it_has_every_role_and_no_other_of_ours() {
        assertThat(each("/roles/realm").map(role -> role.get("name").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(role -> Claims.OURS + Names.of(role)).toList());
    }

    @Test
    void both_clients_write_the_claims_that_are_read_and_only_programs_get_the_interface_s_audience() {
        for (JsonNode client : each("/clients").toList()) {
            assertThat(claims(client)).contains(DEFAULTS.rolesClaim(), DEFAULTS.provinceClaim(), DEFAULTS.casesClaim(), DEFAULTS.untilClaim());
            boolean isProgram = client.get("serviceAccountsEnabled").asBoolean();
            assertThat(client.toString().contains("\"included.custom.audience\":\"" + DEFAULTS.audience() + "\""))
                    .isEqualTo(isProgram);
            assertThat(client.get("publicClient").asBoolean()).isFalse();
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        }
    }

    @Test
    void pages_sign_in_with_a_proof_key_and_come_back_to_us_only() {
        JsonNode pages = each("/clients").filter(client -> client.get("clientId").asString().equals("vigil"))
                .findFirst().orElseThrow();
        assertThat(pages.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
        assertThat(pages.get("redirectUris").valueStream().map(JsonNode::asString))
                .isNotEmpty()
                .allMatch(address -> address.endsWith("/login/oauth2/code/" + Provider.NAME));
        assertThat(pages.at("/attributes/backchannel.logout.url").asString())
                .endsWith("/logout/connect/back-channel/" + Provider.NAME);
        assertThat(pages.at("/attributes/backchannel.logout.session.required").asString()).isEqualTo("true");
        assertThat(pages.at("/attributes/post.logout.redirect.uris").asString().split("##"))
                .allMatch(address -> address.endsWith(SignOutThere.SIGNED_OUT));
    }

    /** Without, whoever takes their second factor away, or never had one, signs in with the password alone. */
    @Test
    void a_code_is_always_asked_for() {
        String flow = REALM.get("browserFlow").asString();
        assertThat(steps(flow)).containsExactly("auth-cookie ALTERNATIVE", "vigil forms ALTERNATIVE");
        assertThat(steps("vigil forms")).containsExactly("vigil password and code CONDITIONAL");
        assertThat(steps("vigil password and code")).containsExactly(
                "conditional-level-of-authentication REQUIRED", "auth-username-password-form REQUIRED", "auth-otp-form REQUIRED");
    }

    /** The level that password and code reach has the name that the composed servers ask for. */
    @Test
    void the_tokens_say_that_a_code_was_given() throws IOException {
        JsonNode names = JsonMapper.shared().readTree(REALM.at("/attributes/acr.loa.map").asString());
        String level = each("/authenticatorConfig").map(one -> one.at("/config/loa-condition-level").asString()).findFirst().orElseThrow();
        assertThat(names.get("password-and-code").asString()).isEqualTo(level);
        assertThat(names.get("password").asString()).isNotEqualTo(level);
        assertThat(Files.readString(Path.of("docker/compose.yaml"))).contains("VIGIL_OIDC_ACR: password-and-code\n");
    }

    private static List<String> steps(String flow) {
        return each("/authenticationFlows").filter(one -> one.get("alias").asString().equals(flow))
                .flatMap(one -> one.get("authenticationExecutions").valueStream())
                .map(step -> step.path("authenticator").asString(step.path("flowAlias").asString("")) + " "
                        + step.get("requirement").asString())
                .toList();
    }

    @Test
    void the_keycloak_that_is_tested_is_the_one_that_is_composed() throws IOException {
        Matcher tested = Pattern.compile("<keycloak.version>([0-9.]+)<").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(tested.find()).isTrue();
        assertThat(Files.readString(Path.of("docker/compose.yaml"))).contains("image: keycloak/keycloak:" + tested.group(1) + "\n");
    }

    @Test
    void it_holds_no_secret_and_nobody_may_move_themselves_to_another_province() {
        Stream<JsonNode> secrets = Stream.concat(
                REALM.findValues("secret").stream(),
                each("/users").flatMap(user -> user.path("credentials").valueStream()).map(one -> one.get("value")));
        assertThat(secrets.map(JsonNode::asString)).isNotEmpty().allMatch(secret -> secret.matches("\\$\\{[A-Z_]+}"));
        JsonNode profile = JsonMapper.shared().readTree(REALM.findValue("kc.user.profile.config").get(0).asString());
        for (String reach : List.of("province", "vigil_cases", "vigil_until")) {
            JsonNode attribute = profile.get("attributes").valueStream()
                    .filter(one -> one.get("name").asString().equals(reach)).findFirst().orElseThrow();
            assertThat(attribute.at("/permissions/edit").toString()).as(reach).isEqualTo("[\"admin\"]");
        }
        assertThat(REALM.get("editUsernameAllowed").asBoolean()).isFalse();
        assertThat(REALM.get("registrationAllowed").asBoolean()).isFalse();
    }

    @Test
    void every_example_has_a_place_here() {
        List<Actor> actors = each("/users").map(user -> CLAIMS.actor(claimsOf(user))).toList();
        assertThat(actors).extracting(Actor::role).contains(Role.values());
        assertThat(actors).contains(
                new Actor("province-75", Role.PROVINCIAL, "75"), Actor.of("leader", Role.LEADER),
                new Actor("leader-75", Role.LEADER, "75"),
                new Actor("auditor-79", Role.AUDITOR, null, Set.of("79-2026-0001", "79-2026-0002")));
    }

    @Test
    void roles_and_reach_are_read_from_inside_an_object_or_a_single_word_too() {
        var nested = new ProviderSettings("https://x", "vigil", "f", "a", "sub", "realm_access.roles", "place.code", "let.in",
                "let.until", Duration.ZERO, Duration.ofMinutes(5), SecondFactor.NOT_ASKED);
        Claims claims = new Claims(nested, Optional::of, TODAY);
        assertThat(claims.actor(Map.of(
                        "sub", "lan", "realm_access", Map.of("roles", "vigil-provincial"), "place", Map.of("code", List.of("79")))))
                .isEqualTo(new Actor("lan", Role.PROVINCIAL, "79"));
        assertThatThrownBy(() -> claims.actor(Map.of("sub", "a b", "realm_access", Map.of("roles", "vigil-officer"))))
                .isInstanceOf(NoAccess.class).hasMessageContaining("name");
    }

    @Test
    void an_auditor_may_be_let_in_for_some_cases_until_a_day_and_what_cannot_be_read_lets_nobody_in() {
        assertThat(auditor(Map.of("vigil_cases", "79-2026-0001, 75-2026-0002", "vigil_until", "2026-11-30")).cases())
                .containsExactlyInAnyOrder("79-2026-0001", "75-2026-0002");
        assertThat(auditor(Map.of()).cases()).as("all").isEmpty();
        assertThat(CLAIMS.end(Map.of("vigil_until", "2026-11-30"))).as("the day counts in Viet Nam")
                .isEqualTo(Instant.parse("2026-11-30T17:00:00Z"));
        lacks(Map.of("vigil_until", "2026-11-29"), NoAccess.Lack.ENDED);
        for (Object day : List.of("", "31/12/2026", List.of("2026-12-31", "2027-12-31"), 1_800_000_000L)) {
            lacks(Map.of("vigil_until", day), NoAccess.Lack.UNTIL);
        }
        for (Object cases : List.of("", List.of(), "79-2026-0001,", "all", List.of("79-2026-0001", "x"), 79)) {
            lacks(Map.of("vigil_cases", cases), NoAccess.Lack.CASES);
        }
        lacks(Map.of("vigil_cases", "79-2026-0001", "roles", "vigil-officer"), NoAccess.Lack.CASES_NOT_FOR_ROLE);
    }

    @Test
    void a_name_is_one_however_it_was_typed_and_never_that_of_the_office_itself() {
        assertThat(auditor(Map.of("preferred_username", "Thu.Nguyen"))).isEqualTo(auditor(Map.of("preferred_username", "thu.nguyen")));
        for (String name : List.of("system", "System", "FIRST-START", "", "-x", "a b")) {
            lacks(Map.of("preferred_username", name), NoAccess.Lack.NAME);
        }
    }

    private static Actor auditor(Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>(Map.of("preferred_username", "thu", "roles", "vigil-auditor"));
        claims.putAll(more);
        return CLAIMS.actor(claims);
    }

    private static void lacks(Map<String, Object> more, NoAccess.Lack lack) {
        assertThatThrownBy(() -> auditor(more)).as(more.toString())
                .isInstanceOfSatisfying(NoAccess.class, none -> assertThat(none.lack()).isEqualTo(lack));
    }

    private static Map<String, Object> claimsOf(JsonNode user) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("preferred_username", user.get("username").asString());
        claims.put("roles", user.get("realmRoles").valueStream().map(JsonNode::asString).toList());
        user.at("/attributes/province").valueStream().forEach(code -> claims.put("province", code.asString()));
        for (String reach : List.of("vigil_cases", "vigil_until")) {
            JsonNode said = user.at("/attributes/" + reach);
            if (!said.isMissingNode()) claims.put(reach, said.valueStream().map(JsonNode::asString).toList());
        }
        return claims;
    }

    private static List<String> claims(JsonNode client) {
        return client.get("protocolMappers").valueStream()
                .map(mapper -> mapper.at("/config/claim.name").asString(""))
                .toList();
    }

    private static Stream<JsonNode> each(String pointer) {
        return REALM.at(pointer).valueStream();
    }
}
