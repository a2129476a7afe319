package vigil.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a browser sends of a form ({@code casualties.dead=6}, {@code demands[0].due=…}) as the same tree that JSON gives.
 * Empty inputs are absent; names that begin with {@code _} are the page's own; a time without offset is Viet Nam's.
 */
public final class FormTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern ROW = Pattern.compile("\\[(\\d{1,4})]\\.(.+)");

    private FormTree() {}

    /** The tree of a form for a record. */
    public static ObjectNode of(Class<?> type, Map<String, String[]> parameters) {
        Map<String, List<String>> filled = new TreeMap<>();
        parameters.forEach((name, values) -> {
            List<String> given = Arrays.stream(values).filter(value -> !value.isBlank()).toList();
            if (!given.isEmpty() && !name.startsWith("_")) filled.put(name, given);
        });
        return group(RecordShape.of(type), filled);
    }

    private static ObjectNode group(RecordShape record, Map<String, List<String>> parameters) {
        ObjectNode object = JSON.objectNode();
        for (RecordShape.Field field : record.fields()) {
            Map<String, List<String>> own = below(field.name(), parameters);
            if (!own.isEmpty()) object.set(field.name(), node(field.shape(), own));
        }
        parameters.keySet().stream()
                .filter(name -> record.field(first(name)).isEmpty())
                .forEach(name -> object.put(name, ""));
        return object;
    }

    private static JsonNode node(Shape shape, Map<String, List<String>> own) {
        List<String> values = own.getOrDefault("", List.of());
        if (shape instanceof Shape.Group group) return group(group.record(), own);
        if (shape instanceof Shape.Many many) {
            return many.of() instanceof Shape.Group rows ? rows(rows.record(), own) : lines(many.of(), own);
        }
        return values.size() == 1 && own.size() == 1 ? FormValue.of(shape, values.getFirst()) : JSON.arrayNode();
    }

    private static ArrayNode rows(RecordShape record, Map<String, List<String>> own) {
        SortedMap<Integer, Map<String, List<String>>> rows = new TreeMap<>();
        own.forEach((name, values) -> {
            Matcher row = ROW.matcher(name);
            boolean matches = row.matches();
            int index = matches ? Integer.parseInt(row.group(1)) : 0;
            rows.computeIfAbsent(index, _ -> new TreeMap<>()).put(matches ? row.group(2) : name, values);
        });
        ArrayNode array = JSON.arrayNode();
        rows.values().forEach(row -> array.add(group(record, row)));
        return array;
    }

    private static ArrayNode lines(Shape shape, Map<String, List<String>> own) {
        List<String> lines = new ArrayList<>();
        own.values().forEach(values -> values.forEach(value -> value.lines().forEach(lines::add)));
        ArrayNode array = JSON.arrayNode();
        lines.stream().filter(line -> !line.isBlank()).forEach(line -> array.add(FormValue.of(shape, line)));
        return array;
    }

    /** The parameters of one field, named from there on: {@code casualties.dead} is {@code dead} below casualties. */
    private static Map<String, List<String>> below(String field, Map<String, List<String>> parameters) {
        Map<String, List<String>> own = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (name.equals(field)) own.put("", values);
            if (name.startsWith(field + ".")) own.put(name.substring(field.length() + 1), values);
            if (name.startsWith(field + "[")) own.put(name.substring(field.length()), values);
        });
        return own;
    }

    private static String first(String name) {
        return name.split("[.\\[]", 2)[0];
    }
}
