package vigil.fields;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vigil.kernel.Command;
import vigil.kernel.Names;

/** JSON Schemas of commands, made from the same shapes that {@link RecordReader} goes by, in the reader's language. */
public final class JsonSchemas {

    private final MessageSource messages;
    private final Locale locale;
    private final Components components;

    public JsonSchemas(MessageSource messages, Locale locale, Components components) {
        this.messages = messages;
        this.locale = locale;
        this.components = components;
    }

    /** Adds a command's schema to the components and refers to it; it is called as the command. */
    public Schema<?> of(Class<? extends Command> command) {
        String name = Names.of(command);
        components.addSchemas(name, object(RecordShape.of(command), "command." + name + "."));
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    /** The schema of another record that requests bring, on its own. */
    public Schema<?> plain(Class<?> record) {
        return object(RecordShape.of(record), "");
    }

    /** What a field is called, in words. */
    public String label(String within, String name) {
        String[] codes = {within + name, "field." + name};
        return String.valueOf(messages.getMessage(new DefaultMessageSourceResolvable(codes, null, name), locale));
    }

    private Schema<?> object(RecordShape record, String within) {
        Schema<?> schema = type("object").additionalProperties(Boolean.FALSE);
        record.fields().forEach(field -> {
            Schema<?> property = schema(field.shape(), within + field.name() + ".");
            String words = label(within, field.name());
            property.description(property.getDescription() == null ? words : words + ". " + property.getDescription());
            schema.addProperty(field.name(), property);
        });
        List<String> required = record.fields().stream()
                .filter(RecordShape.Field::required)
                .map(RecordShape.Field::name)
                .toList();
        return required.isEmpty() ? schema : schema.required(required);
    }

    private Schema<?> schema(Shape shape, String within) {
        return switch (shape) {
            case Shape.Text text -> text(text);
            case Shape.Whole whole ->
                type("integer")
                        .format(whole.wide() ? "int64" : "int32")
                        .minimum(BigDecimal.ZERO)
                        .maximum(BigDecimal.valueOf(whole.max()));
            case Shape.Truth _ -> type("boolean");
            case Shape.Choice choice -> choice(choice);
            case Shape.PointInTime _ -> type("string").format("date-time");
            case Shape.Day _ -> type("string").format("date");
            case Shape.Group group -> object(group.record(), within);
            case Shape.Many many -> type("array").items(schema(many.of(), within)).maxItems(many.max());
        };
    }

    private Schema<?> text(Shape.Text text) {
        Schema<?> schema = type("string").minLength(1).maxLength(text.max());
        return text.sealed() ? schema.description(said("openapi.sealed", "Sealed")) : schema;
    }

    private Schema<?> choice(Shape.Choice choice) {
        JsonSchema schema = type("string");
        choice.codes().forEach(schema::addEnumItemObject);
        return schema.description(choice.codes().stream()
                .map(code -> code + ": " + said(choice.label(code), code))
                .collect(Collectors.joining("; ")));
    }

    private String said(String code, String otherwise) {
        return String.valueOf(messages.getMessage(code, null, otherwise, locale));
    }

    private static JsonSchema type(String type) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
