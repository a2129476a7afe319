package vigil.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vigil.accident.AccidentCommand;
import vigil.kernel.Command;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.people.PersonCommand;
import vigil.fields.FieldError.Reason;

/** Every field of every command of the language, spoilt in every way: the error names that field and nothing else. */
class CommandFieldsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** One field spoilt in one way. */
    record Spoilt(Class<?> command, String path, Reason expected, JsonNode body) {
        @Override
        public String toString() {
            return Names.of(command) + " " + path + " " + Names.of(expected);
        }
    }

    static Stream<Class<? extends Command>> commands() {
        return Stream.concat(Family.records(AccidentCommand.class), Family.records(PersonCommand.class));
    }

    static Stream<Spoilt> spoiltFields() {
        return commands().flatMap(command -> {
            List<Spoilt> all = new ArrayList<>();
            spoil(command, RecordShape.of(command), "", "", all);
            return all.stream();
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_complete_body_is_read(Class<? extends Command> command) {
        assertThat(RecordReader.read(ValidBody.of(command), command)).isInstanceOf(command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void optional_fields_may_be_left_out_or_null(Class<? extends Command> command) {
        ObjectNode left = ValidBody.of(command);
        ObjectNode nulled = ValidBody.of(command);
        RecordShape.of(command).fields().stream().filter(field -> !field.required()).forEach(field -> {
            left.remove(field.name());
            nulled.putNull(field.name());
        });
        assertThat(RecordReader.read(left, command)).isInstanceOf(command);
        assertThat(RecordReader.read(nulled, command)).isInstanceOf(command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_field_nobody_knows_is_named(Class<? extends Command> command) {
        ObjectNode body = ValidBody.of(command).put("surprise", 1);
        assertThat(errors(body, command)).containsExactly(FieldError.of("surprise", Reason.UNKNOWN_FIELD));
    }

    @ParameterizedTest
    @MethodSource("spoiltFields")
    void a_spoilt_field_is_named(Spoilt spoilt) {
        List<FieldError> errors = errors(spoilt.body(), spoilt.command());
        assertThat(errors).extracting(FieldError::field).containsExactly(spoilt.path());
        assertThat(errors).extracting(FieldError::reason).containsExactly(spoilt.expected());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void all_wrong_fields_are_named_at_once(Class<? extends Command> command) {
        List<String> required = RecordShape.of(command).fields().stream()
                .filter(RecordShape.Field::required)
                .map(RecordShape.Field::name)
                .toList();
        if (required.isEmpty()) return;
        assertThat(errors(JSON.objectNode(), command))
                .allMatch(error -> error.reason() == Reason.REQUIRED)
                .extracting(FieldError::field)
                .containsExactlyElementsOf(required);
    }

    private static List<FieldError> errors(JsonNode body, Class<?> command) {
        return catchThrowableOfType(BadFields.class, () -> RecordReader.read(body, command)).errors();
    }

    /** {@code pointer} is the place as a JSON pointer, {@code path} as the errors name it. */
    private static void spoil(Class<?> command, RecordShape record, String pointer, String path, List<Spoilt> all) {
        for (RecordShape.Field field : record.fields()) {
            String place = path.isEmpty() ? field.name() : path + "." + field.name();
            String at = pointer + "/" + field.name();
            if (field.required()) {
                all.add(new Spoilt(command, place, Reason.REQUIRED, without(command, pointer, field.name())));
            }
            spoilValue(command, field.shape(), at, place, all);
        }
    }

    private static void spoilValue(Class<?> command, Shape shape, String at, String place, List<Spoilt> all) {
        all.add(new Spoilt(command, place, Reason.WRONG_TYPE, with(command, at, wrongType(shape))));
        SpoiltValues.of(shape)
                .forEach((value, reason) -> all.add(new Spoilt(command, place, reason, with(command, at, value))));
        if (shape instanceof Shape.Group group) spoil(command, group.record(), at, place, all);
        if (shape instanceof Shape.Many many) spoilValue(command, many.of(), at + "/0", place + "[0]", all);
    }

    private static JsonNode wrongType(Shape shape) {
        return shape instanceof Shape.Truth ? JSON.numberNode(1) : JSON.booleanNode(true);
    }

    private static JsonNode without(Class<?> command, String pointer, String name) {
        ObjectNode body = ValidBody.of(command);
        ((ObjectNode) body.at(pointer)).remove(name);
        return body;
    }

    private static JsonNode with(Class<?> command, String at, JsonNode value) {
        ObjectNode body = ValidBody.of(command);
        int last = at.lastIndexOf('/');
        JsonNode parent = body.at(at.substring(0, last));
        if (parent instanceof ArrayNode array) array.set(Integer.parseInt(at.substring(last + 1)), value);
        else ((ObjectNode) parent).set(at.substring(last + 1), value);
        return body;
    }
}
