package vigil.fields;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * One wrong field.
 *
 * @param field path from the outside, for example {@code casualties.dead} or {@code demands[0].due}; empty for the whole
 * @param reason why, as a stable code
 * @param details what the sentence fills in
 */
public record FieldError(String field, Reason reason, List<?> details) {

    /** Why a field is wrong; the outside sees the kebab-case. */
    public enum Reason {
        REQUIRED,
        UNKNOWN_FIELD,
        WRONG_TYPE,
        BLANK,
        TOO_LONG,
        TOO_MANY,
        OUT_OF_RANGE,
        UNKNOWN_CODE,
        NOT_A_TIME_WITH_OFFSET,
        NOT_A_DATE,
        FORBIDDEN_CHARACTER,
        /** Of an uploaded file: more bytes than are taken in. */
        TOO_LARGE,
        /** Of an uploaded file: none of the kinds that are kept. */
        KIND_NOT_KEPT,
        /** Of an uploaded file: its name or declared type says something else than its content. */
        CONTENT_IS_OTHER,
        /** Of an uploaded file: it holds macros. */
        HOLDS_MACROS,
        /** Of an uploaded file: it is a program, or holds one. */
        IS_A_PROGRAM,
        /** Of an uploaded file: locked with a password, broken, or inflating without end. */
        CANNOT_BE_LOOKED_INTO,
        /** Of an uploaded file: the virus scanner has found something. */
        INFECTED,
        NOT_ACCEPTED
    }

    static FieldError of(String field, Reason reason, Object... details) {
        return new FieldError(field, reason, List.of(details));
    }

    /** The reason's outside code. */
    public String code() {
        return vigil.kernel.Names.of(reason);
    }

    /** A sentence for the person who filled the field in. */
    public String message(MessageSource messages, Locale locale) {
        if (reason == Reason.NOT_ACCEPTED) {
            String plain = String.valueOf(details.getLast());
            String said = messages.getMessage("not-accepted." + details.getFirst(), details.toArray(), null, locale);
            return said == null ? plain : said;
        }
        return messages.getMessage("field-error." + code(), details.toArray(), locale);
    }
}
