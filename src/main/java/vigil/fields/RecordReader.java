package vigil.fields;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vigil.kernel.Names;
import vigil.fields.FieldError.Reason;

/** Reads records from JSON by their components, collecting all wrong fields instead of stopping at the first. */
public final class RecordReader {

    private final List<FieldError> errors = new ArrayList<>();

    private RecordReader() {}

    /**
     * The record that a JSON object stands for.
     *
     * @throws BadFields naming every wrong field
     */
    public static <R> R read(JsonNode tree, Class<R> type) {
        RecordReader reader = new RecordReader();
        Object record = reader.group(RecordShape.of(type), tree, "");
        if (record == null) throw new BadFields(reader.errors);
        return type.cast(record);
    }

    private @Nullable Object value(Shape shape, JsonNode node, String path) {
        return switch (shape) {
            case Shape.Group group -> group(group.record(), node, path);
            case Shape.Many many -> many(many, node, path);
            default -> simple(shape, node, path);
        };
    }

    private @Nullable Object simple(Shape shape, JsonNode node, String path) {
        Values.Read read = Values.read(shape, node);
        return switch (read) {
            case Values.Good good -> good.value();
            case Values.Wrong wrong -> wrong(path, wrong.reason(), wrong.details());
        };
    }

    private @Nullable Record group(RecordShape shape, JsonNode node, String path) {
        if (!node.isObject()) return wrong(path, Reason.WRONG_TYPE, "object");
        int before = errors.size();
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordShape.Field field : shape.fields()) {
            values.add(field(field, node.get(field.name()), within(path, field.name())));
        }
        node.propertyNames().stream()
                .filter(name -> shape.field(name).isEmpty())
                .forEach(name -> wrong(within(path, shown(name)), Reason.UNKNOWN_FIELD));
        return errors.size() > before ? null : made(shape, values, path);
    }

    private @Nullable Object field(RecordShape.Field field, @Nullable JsonNode node, String path) {
        if (node == null || node.isNull()) return field.required() ? wrong(path, Reason.REQUIRED) : null;
        return value(field.shape(), node, path);
    }

    private @Nullable Record made(RecordShape shape, List<@Nullable Object> values, String path) {
        try {
            return shape.with(values);
        } catch (IllegalArgumentException refused) {
            String culprit = culprit(shape, values);
            String name = culprit == null ? Names.of(shape.type()) : culprit;
            String place = culprit == null ? path : within(path, culprit);
            return wrong(place, Reason.NOT_ACCEPTED, name, String.valueOf(refused.getMessage()));
        }
    }

    /** The one optional field without which the record accepts the others; a record says only that it refuses. */
    private static @Nullable String culprit(RecordShape shape, List<@Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            RecordShape.Field field = shape.fields().get(i);
            if (field.required() || values.get(i) == null) continue;
            List<@Nullable Object> others = new ArrayList<>(values);
            others.set(i, null);
            if (accepts(shape, others)) return field.name();
        }
        return null;
    }

    private static boolean accepts(RecordShape shape, List<@Nullable Object> values) {
        try {
            shape.with(values);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private @Nullable List<Object> many(Shape.Many shape, JsonNode node, String path) {
        if (!node.isArray()) return wrong(path, Reason.WRONG_TYPE, "array");
        if (node.size() > shape.max()) return wrong(path, Reason.TOO_MANY, shape.max());
        int before = errors.size();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String place = path + "[" + i + "]";
            Object value = node.get(i).isNull()
                    ? wrong(place, Reason.REQUIRED)
                    : value(shape.of(), node.get(i), place);
            if (value != null) values.add(value);
        }
        return errors.size() > before ? null : List.copyOf(values);
    }

    private <T> @Nullable T wrong(String path, Reason reason, Object... details) {
        errors.add(FieldError.of(path, reason, details));
        return null;
    }

    private static String within(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** A field's name comes from outside and goes into an answer: a few plain characters of it are enough. */
    private static String shown(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}
