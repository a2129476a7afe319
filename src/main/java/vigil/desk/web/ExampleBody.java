package vigil.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.fields.RecordShape;
import vigil.fields.Shape;

/** A body that would be read without errors, to start from; the boiler explosion of the description supplies the words. */
final class ExampleBody {

    private static final Map<String, Object> KNOWN = Map.ofEntries(
            Map.entry("provinceCode", "75"),
            Map.entry("place", "Xưởng lò hơi, phường Trảng Dài"),
            Map.entry("occupation", "Thợ vận hành lò hơi"),
            Map.entry("nationality", "VN"),
            Map.entry("birthYear", 1990),
            Map.entry("type", 3),
            Map.entry("taxCode", "3600000000"),
            Map.entry("victimId", "v1"),
            Map.entry("relativeId", "r1"),
            Map.entry("letterId", "l1"),
            Map.entry("directiveId", "d1"),
            Map.entry("demandId", "1"),
            Map.entry("expertiseId", "x1"),
            Map.entry("number", "75-2026-0002"),
            Map.entry("injuries", List.of("011")),
            Map.entry("mainCause", 1),
            Map.entry("recheckAfterMonths", 6),
            Map.entry("dead", 6),
            Map.entry("severe", 5),
            Map.entry("light", 0),
            Map.entry("missing", 0));

    private ExampleBody() {}

    /** Required fields, and of the optional ones those that have a telling example. */
    static Map<String, Object> of(Class<?> type) {
        Map<String, Object> body = new LinkedHashMap<>();
        RecordShape.of(type).fields().stream()
                .filter(field -> field.required() || KNOWN.containsKey(field.name()))
                .forEach(field -> body.put(field.name(), value(field.name(), field.shape())));
        return body;
    }

    private static Object value(String name, Shape shape) {
        Object known = KNOWN.get(name);
        if (known != null) return known;
        return switch (shape) {
            case Shape.Text _ -> "…";
            case Shape.Whole _ -> 1;
            case Shape.Truth _ -> true;
            case Shape.Choice choice -> choice.codes().iterator().next();
            case Shape.PointInTime _ -> "2024-05-01T08:10:00+07:00";
            case Shape.Day _ -> "2024-06-01";
            case Shape.Group group -> of(group.record().type());
            case Shape.Many many -> List.of(value(name, many.of()));
        };
    }
}
