package vigil.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vigil.kernel.Confidential;
import vigil.fields.FieldError.Reason;

/** Reads single values: text, numbers, codes, dates. */
final class Values {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Values() {}

    /** What reading a value gave. */
    sealed interface Read {}

    /** A value that can be used. */
    record Good(Object value) implements Read {}

    /** Why it cannot be read. */
    record Wrong(Reason reason, Object... details) implements Read {}

    static Read read(Shape shape, JsonNode node) {
        return switch (shape) {
            case Shape.Text text -> text(text, node);
            case Shape.Whole whole -> whole(whole, node);
            case Shape.Truth _ -> node.isBoolean() ? new Good(node.booleanValue()) : type("boolean");
            case Shape.Choice choice -> code(choice, node);
            case Shape.PointInTime _ -> time(node);
            case Shape.Day _ -> day(node);
            case Shape.Group _, Shape.Many _ -> throw new IllegalArgumentException("not a single value");
        };
    }

    private static Read text(Shape.Text shape, JsonNode node) {
        if (!node.isString()) return type("string");
        String text = PlainText.of(node.stringValue());
        if (text.isEmpty()) return new Wrong(Reason.BLANK);
        if (text.codePointCount(0, text.length()) > shape.max()) return new Wrong(Reason.TOO_LONG, shape.max());
        if (!PlainText.isClean(text, shape.lines())) return new Wrong(Reason.FORBIDDEN_CHARACTER);
        return new Good(shape.sealed() ? Confidential.of(text) : text);
    }

    private static Read whole(Shape.Whole shape, JsonNode node) {
        if (!node.isIntegralNumber()) return type("integer");
        if (!node.canConvertToLong() || node.longValue() < 0 || node.longValue() > shape.max()) {
            return new Wrong(Reason.OUT_OF_RANGE, 0, shape.max());
        }
        return shape.wide() ? new Good(node.longValue()) : new Good(node.intValue());
    }

    private static Read code(Shape.Choice shape, JsonNode node) {
        if (!node.isString()) return type("string");
        Enum<?> constant = shape.constants().get(PlainText.of(node.stringValue()));
        return constant == null
                ? new Wrong(Reason.UNKNOWN_CODE, String.join(", ", shape.codes()))
                : new Good(constant);
    }

    private static Read time(JsonNode node) {
        return parsed(node, OffsetDateTime::parse, OffsetDateTime::getYear, Reason.NOT_A_TIME_WITH_OFFSET);
    }

    private static Read day(JsonNode node) {
        return parsed(node, LocalDate::parse, LocalDate::getYear, Reason.NOT_A_DATE);
    }

    private static <T extends Temporal> Read parsed(
            JsonNode node, Function<String, T> parse, Function<T, Integer> year, Reason otherwise) {
        if (!node.isString()) return type("string");
        try {
            T time = parse.apply(node.stringValue());
            boolean possible = year.apply(time) >= FIRST_YEAR && year.apply(time) <= LAST_YEAR;
            return possible ? new Good(time) : new Wrong(Reason.OUT_OF_RANGE, FIRST_YEAR, LAST_YEAR);
        } catch (DateTimeException notATime) {
            return new Wrong(otherwise);
        }
    }

    private static Wrong type(String expected) {
        return new Wrong(Reason.WRONG_TYPE, expected);
    }
}
