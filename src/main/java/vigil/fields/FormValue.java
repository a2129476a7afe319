package vigil.fields;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One input's text as JSON: browsers send only text, so numbers, yes and no, and local times are told by the shape. */
final class FormValue {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String VIET_NAM = "+07:00";

    private FormValue() {}

    static JsonNode of(Shape shape, String text) {
        String value = text.strip();
        return switch (shape) {
            case Shape.Whole _ when NUMBER.matcher(value).matches() -> JSON.numberNode(Long.parseLong(value));
            case Shape.Truth _ when value.equals("true") || value.equals("on") -> JSON.booleanNode(true);
            case Shape.Truth _ when value.equals("false") -> JSON.booleanNode(false);
            case Shape.PointInTime _ -> JSON.stringNode(time(value));
            default -> JSON.stringNode(text);
        };
    }

    private static String time(String value) {
        if (LOCAL_TIME.matcher(value).matches()) return value + VIET_NAM;
        return DATE.matcher(value).matches() ? value + "T00:00" + VIET_NAM : value;
    }
}
