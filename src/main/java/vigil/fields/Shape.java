package vigil.fields;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vigil.kernel.Names;

/** What a value must look like outside; the reader, the forms and the OpenAPI document all go by it. */
public sealed interface Shape {

    /** Characters that a line may have. */
    int LINE = 500;

    /** Characters that a text of several lines may have. */
    int PAGE = 20_000;

    /** Values that a list may have. */
    int LIST = 200;

    /** Counts, years and codes; small enough that no sum of them overflows. */
    int NUMBER = 9_999;

    /** Amounts of money in đồng. */
    long AMOUNT = 1_000_000_000_000L;

    /** Text that is not blank. */
    record Text(int max, boolean lines, boolean sealed) implements Shape {}

    /** A whole number from 0 on. */
    record Whole(long max, boolean wide) implements Shape {}

    /** Yes or no. */
    record Truth() implements Shape {}

    /** One of the codes of an enum. */
    record Choice(Class<? extends Enum<?>> type, Map<String, Enum<?>> constants) implements Shape {

        static Choice of(Class<? extends Enum<?>> type) {
            Map<String, Enum<?>> constants = new LinkedHashMap<>();
            Arrays.stream(type.getEnumConstants()).forEach(constant -> constants.put(Names.of(constant), constant));
            return new Choice(type, constants);
        }

        /** The codes, in the order of the enum. */
        public Set<String> codes() {
            return constants.keySet();
        }

        /** Message code of the words for one code. */
        public String label(String code) {
            return "code." + Names.of(type) + "." + code;
        }
    }

    /** ISO-8601 date and time with offset. */
    record PointInTime() implements Shape {}

    /** ISO-8601 date. */
    record Day() implements Shape {}

    /** An object with fields of its own. */
    record Group(RecordShape record) implements Shape {}

    /** Several values of one shape. */
    record Many(Shape of, int max) implements Shape {}
}
