package vigil.desk.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentCommand.Adding;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.desk.Catalogue;
import vigil.desk.CommandPath;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command;
import vigil.kernel.Names;
import vigil.fields.JsonSchemas;

/** Writes every command into the OpenAPI document: a path, a schema made from its record, an example, the answers. */
@Component
final class CommandDescriptions implements OpenApiLocaleCustomizer {

    private final MessageSource messages;
    private final List<CommandPath> ofOtherRooms;

    CommandDescriptions(MessageSource messages, List<CommandPath> ofOtherRooms) {
        this.messages = messages;
        this.ofOtherRooms = ofOtherRooms;
    }

    @Override
    public void customise(OpenAPI api, Locale locale) {
        if (api.getComponents() == null) api.setComponents(new Components());
        if (api.getPaths() == null) api.setPaths(new Paths());
        AnswerDescriptions.addTo(api.getComponents());
        JsonSchemas schemas = new JsonSchemas(messages, locale, api.getComponents());
        add(api, "/api/accidents", ReportAccident.class, schemas, locale);
        Catalogue.ofACase()
                .forEach((name, type) -> add(api, "/api/accidents/{number}/" + name, type, schemas, locale));
        Catalogue.ofAPerson()
                .forEach((name, type) -> add(api, "/api/people/{personId}/" + name, type, schemas, locale));
        ofOtherRooms.forEach(one -> add(api, one.path(), one.command(), schemas, locale));
    }

    private void add(OpenAPI api, String path, Class<? extends Command> type, JsonSchemas schemas, Locale locale) {
        PathItem item = Optional.ofNullable(api.getPaths().get(path)).orElseGet(PathItem::new);
        api.path(path, item.post(operation(path, type, schemas, locale)));
    }

    private Operation operation(String path, Class<? extends Command> type, JsonSchemas schemas, Locale locale) {
        boolean opens = !path.contains("{");
        Operation operation = new Operation()
                .operationId(Names.of(type))
                .addTagsItem(Names.of(type.getInterfaces()[0]))
                .summary(said("command." + Names.of(type), Names.of(type), locale))
                .description(said("openapi.roles", "Roles", locale) + ": " + roles(type))
                .requestBody(new RequestBody().required(true).content(body(type, schemas)))
                .responses(AnswerDescriptions.responses(opens));
        if (!opens) {
            String id = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
            operation.addParametersItem(parameter("path", id, true, schemas.label("field.", id)));
            operation.addParametersItem(parameter(
                    "header", "If-Match", !Adding.class.isAssignableFrom(type),
                    said("openapi.if-match", "If-Match", locale)));
        }
        return operation.addParametersItem(parameter(
                "header", "Idempotency-Key", false, said("openapi.idempotency-key", "Idempotency-Key", locale)));
    }

    private static Content body(Class<? extends Command> type, JsonSchemas schemas) {
        return new Content()
                .addMediaType(
                        "application/json", new MediaType().schema(schemas.of(type)).example(ExampleBody.of(type)));
    }

    private static Parameter parameter(String in, String name, boolean required, String words) {
        JsonSchema text = new JsonSchema();
        text.addType("string");
        return new Parameter().in(in).name(name).required(required).description(words).schema(text);
    }

    private static String roles(Class<?> type) {
        return Arrays.stream(type.getAnnotation(AllowedTo.class).value())
                .map(Names::of)
                .collect(Collectors.joining(", "));
    }

    private String said(String code, String otherwise, Locale locale) {
        return String.valueOf(messages.getMessage(code, null, otherwise, locale));
    }
}
