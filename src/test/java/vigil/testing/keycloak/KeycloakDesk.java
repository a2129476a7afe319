package vigil.testing.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator of the realm does at Keycloak's own interface, and what programs ask for there. */
public final class KeycloakDesk {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Keycloak keycloak;

    public KeycloakDesk(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** Opens an account with a first password; Keycloak itself asks for a second factor. */
    public void open(String account, String role, Map<String, List<String>> attributes) {
        send("POST", "/users", Map.of(
                "username", account, "enabled", true, "attributes", attributes,
                "email", account + "@example.invalid", "firstName", "Example", "lastName", account,
                "credentials", List.of(Map.of("type", "password", "value", Keycloak.FIRST_PASSWORD, "temporary", true))));
        if (!role.isEmpty()) grant(id(account), role);
    }

    /** Closes or opens an account. */
    public void enabled(String account, boolean isEnabled) {
        ObjectNode user = (ObjectNode) read("/users/" + id(account));
        send("PUT", "/users/" + id(account), user.put("enabled", isEnabled));
    }

    /** Writes other attributes to an account: another province, for example. */
    public void attributes(String account, Map<String, List<String>> attributes) {
        ObjectNode user = (ObjectNode) read("/users/" + id(account));
        send("PUT", "/users/" + id(account), user.set("attributes", JSON.valueToTree(attributes)));
    }

    /** Ends every session of an account. */
    public void signOut(String account) {
        send("POST", "/users/" + id(account) + "/logout", Map.of());
    }

    /** Takes the second factor away, as after a lost telephone. */
    public void withoutSecondFactor(String account) {
        for (JsonNode credential : read("/users/" + id(account) + "/credentials")) {
            if (!credential.get("type").asString().equals("otp")) continue;
            send("DELETE", "/users/" + id(account) + "/credentials/" + credential.get("id").asString(), null);
        }
    }

    /**
     * Lets another program ask for tokens, set up as the realm's example is.
     *
     * @param audience whether its tokens are for the interface
     * @param seconds how long they last
     */
    public void program(String name, boolean audience, int seconds, String role, Map<String, List<String>> attributes) {
        ObjectNode program = (ObjectNode) client("ioffice").deepCopy();
        program.remove("id");
        program.put("clientId", name).put("secret", Keycloak.SECRET_OF_PROGRAM);
        program.withObject("/attributes").put("access.token.lifespan", String.valueOf(seconds));
        ArrayNode mappers = program.withArray("/protocolMappers");
        mappers.forEach(mapper -> ((ObjectNode) mapper).remove("id"));
        if (!audience) mappers.removeIf(mapper -> mapper.get("name").asString().equals("interface"));
        send("POST", "/clients", program);
        ObjectNode user = (ObjectNode) read("/clients/" + client(name).get("id").asString() + "/service-account-user");
        send("PUT", "/users/" + user.get("id").asString(), user.set("attributes", JSON.valueToTree(attributes)));
        if (!role.isEmpty()) grant(user.get("id").asString(), role);
    }

    /** A token that a program gets with its own secret. */
    public String token(String program) {
        return JSON.readTree(form("vigil", "/token", program, Map.of("grant_type", "client_credentials")))
                .get("access_token").asString();
    }

    /** A program gives a token back before its end. */
    public void revoke(String program, String token) {
        form("vigil", "/revoke", program, Map.of("token", token));
    }

    private void grant(String user, String role) {
        send("POST", "/users/" + user + "/role-mappings/realm", List.of(read("/roles/" + role)));
    }

    private String id(String account) {
        return read("/users?exact=true&username=" + account).get(0).get("id").asString();
    }

    private JsonNode client(String name) {
        return read("/clients?clientId=" + name).get(0);
    }

    private JsonNode read(String place) {
        return JSON.readTree(answer(asAdministrator(place).GET()));
    }

    private void send(String method, String place, Object body) {
        answer(asAdministrator(place)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    private HttpRequest.Builder asAdministrator(String place) {
        String answer = form("master", "/token", "", Map.of(
                "client_id", "admin-cli", "grant_type", "password", "username", Keycloak.ADMINISTRATOR, "password", Keycloak.PASSWORD));
        return HttpRequest.newBuilder(URI.create(keycloak.address() + "/admin/realms/vigil" + place))
                .header("Authorization", "Bearer " + JSON.readTree(answer).get("access_token").asString());
    }

    private String form(String realm, String place, String program, Map<String, String> fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(keycloak.address() + "/realms/" + realm + "/protocol/openid-connect" + place))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (!program.isEmpty()) {
            String basic = program + ":" + Keycloak.SECRET_OF_PROGRAM;
            request.header("Authorization",
                    "Basic " + java.util.Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        }
        return answer(request.POST(BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")))));
    }

    private static String answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() < 300) return answer.body();
            throw new IllegalStateException(answer.request() + ": " + answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
