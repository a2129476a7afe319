package vigil.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.accident.AccidentCommand;
import vigil.accident.AccidentCommand.Adding;
import vigil.kernel.Command;
import vigil.kernel.Command.GivenBeside;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.people.PersonCommand;
import vigil.fields.RecordReader;
import vigil.fields.RecordShape;

/** The OpenAPI document knows every command, with all that the reader will accept and nothing else. */
class CommandDescriptionsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode API = document(Locale.of("vi"));

    static Stream<Class<? extends Command>> commands() {
        return Stream.concat(Family.records(AccidentCommand.class), Family.records(PersonCommand.class))
                .filter(type -> !GivenBeside.class.isAssignableFrom(type));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_its_path_with_a_schema_and_its_problems(Class<? extends Command> command) {
        JsonNode post = API.path("paths").path(path(command)).path("post");

        assertThat(post.at("/requestBody/content/application~1json/schema/$ref").stringValue())
                .isEqualTo("#/components/schemas/" + Names.of(command));
        assertThat(post.path("responses").propertyNames())
                .contains("400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "503");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_schema_has_the_fields_of_the_record(Class<? extends Command> command) {
        JsonNode schema = API.at("/components/schemas/" + Names.of(command));
        List<RecordShape.Field> fields = RecordShape.of(command).fields();

        assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
        assertThat(schema.path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(fields.stream().map(RecordShape.Field::name).toList());
        assertThat(schema.path("required").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrderElementsOf(fields.stream()
                        .filter(RecordShape.Field::required)
                        .map(RecordShape.Field::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_example_is_read_without_errors(Class<? extends Command> command) {
        JsonNode example =
                API.path("paths").path(path(command)).at("/post/requestBody/content/application~1json/example");
        assertThatCode(() -> RecordReader.read(example, command)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_version_is_required_unless_the_command_only_adds(Class<? extends Command> command) {
        JsonNode parameters = API.path("paths").path(path(command)).at("/post/parameters");
        parameters.valueStream()
                .filter(parameter -> parameter.path("name").stringValue().equals("If-Match"))
                .forEach(parameter -> assertThat(parameter.path("required").booleanValue())
                        .isEqualTo(!Adding.class.isAssignableFrom(command)));
    }

    @Test
    void limits_and_codes_are_stated() {
        JsonNode report = API.at("/components/schemas/report-accident/properties");
        assertThat(report.at("/place/maxLength").intValue()).isEqualTo(500);
        assertThat(report.at("/summary/maxLength").intValue()).isEqualTo(20_000);
        assertThat(report.at("/casualties/properties/dead/maximum").intValue()).isEqualTo(9_999);
        assertThat(report.at("/employment/enum").valueStream().map(JsonNode::stringValue))
                .containsExactly("contract", "none", "mixed");
    }

    @Test
    void the_answer_names_the_ids_a_command_makes() {
        assertThat(API.at("/components/schemas/command-answer/properties").propertyNames())
                .contains("number", "version", "position", "recordedAt", "events", "receipt", "victimId", "letterId");
    }

    @Test
    void words_follow_the_language() {
        assertThat(document(Locale.ENGLISH).at("/components/schemas/add-note/properties/text/description")
                        .stringValue())
                .contains("sealed");
        assertThat(API.at("/components/schemas/add-note/properties/text/description").stringValue())
                .contains("niêm mã");
    }

    private static String path(Class<? extends Command> command) {
        String name = Names.of(command);
        if (name.equals("report-accident")) return "/api/accidents";
        boolean ofAPerson = PersonCommand.class.isAssignableFrom(command);
        return (ofAPerson ? "/api/people/{personId}/" : "/api/accidents/{number}/") + name;
    }

    private static JsonNode document(Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/problems", "i18n/desk");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        OpenAPI api = new ApiDescription().frame();
        new CommandDescriptions(messages, List.of()).customise(api, locale);
        return JSON.readTree(Json31.pretty(api));
    }
}
