package vigil.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigil.desk.Catalogue;
import vigil.testing.RunningOffice;

/** The OpenAPI document as the server gives it: every command and every question of the language is in it. */
class ApiDescriptionTest extends RunningOffice {

    @Test
    void every_path_of_the_language_is_described() {
        JsonNode api = as("officer").get("/api-docs/openapi.json").expect(200).json();
        JsonNode paths = api.path("paths");

        assertThat(api.path("openapi").stringValue()).startsWith("3.1");
        Catalogue.ofACase().keySet().forEach(name -> assertThat(
                        paths.path("/api/accidents/{number}/" + name).has("post"))
                .as(name)
                .isTrue());
        Catalogue.ofAPerson().keySet().forEach(name -> assertThat(
                        paths.path("/api/people/{personId}/" + name).has("post"))
                .as(name)
                .isTrue());
        assertThat(paths.propertyNames())
                .contains(
                        "/api/accidents", "/api/accidents/{number}", "/api/accidents/{number}/timeline",
                        "/api/accidents/{number}/changes", "/api/accidents/{number}/duties", "/api/duties",
                        "/api/people/{personId}", "/api/accidents/{number}/files/{fileId}", "/api/figures",
                        "/api/events", "/api/rebuilds", "/api/rebuilds/{id}", "/api/log/head", "/api/log/checkpoint", "/api/health/readiness",
                        "/api/accidents/{number}/proof")
                .doesNotContain("/api/accidents/{number}/{command}");
        assertThat(paths.path("/api/accidents").propertyNames()).contains("get", "post");
    }
}
