package vigil.accident.rules;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentRule;
import vigil.accident.chapters.Facts;
import vigil.kernel.Confidential;
import vigil.kernel.Occasion;

/** The checks that every chapter makes, each refusing by its rule. */
public final class Require {

    private Require() {}

    /** Refuses by the rule unless the condition holds. */
    public static void that(boolean condition, AccidentRule rule, String... fields) {
        if (!condition) throw rule.broken(fields);
    }

    /** A reason in words; blanks are none. */
    public static void reason(Confidential reason) {
        that(!blank(reason), AccidentRule.REASON_MUST_BE_GIVEN, "reason");
    }

    /** Whether a text says nothing. */
    public static boolean blank(@Nullable Confidential text) {
        return switch (text) {
            case null -> true;
            case Confidential.Open open -> open.text().isBlank();
            case Confidential.Closed _ -> false;
            case Confidential.Clear clear -> clear.text().isBlank();
        };
    }

    static void notInTheFuture(OffsetDateTime at, Occasion occasion, String field) {
        that(!at.toInstant().isAfter(occasion.now()), AccidentRule.MUST_NOT_LIE_IN_THE_FUTURE, field);
    }

    static void notBefore(@Nullable OffsetDateTime earliest, OffsetDateTime at, AccidentRule rule, String field) {
        that(earliest == null || !at.isBefore(earliest), rule, field);
    }

    static void notBeforeTheAccident(Facts facts, OffsetDateTime at, String field) {
        notBefore(facts.earliest(), at, AccidentRule.MUST_NOT_PRECEDE_THE_ACCIDENT, field);
    }
}
