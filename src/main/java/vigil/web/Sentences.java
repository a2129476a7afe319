package vigil.web;

import vigil.fields.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vigil.kernel.Names;
import vigil.kernel.Refused;

/** Says refusals and wrong fields as sentences for the person who gave the command. */
@Component
public final class Sentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;

    public Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /** Why the office does not accept a command. */
    public String of(Refused refused, Locale locale) {
        Object[] details = refused.details().stream().map(detail -> said(detail, locale)).toArray();
        return plain("refusal." + refused.ruleName(), details, refused.ruleName(), locale);
    }

    /** Why a field is wrong. */
    public String of(FieldError error, Locale locale) {
        return error.message(messages, locale);
    }

    /** What is wrong with a request. */
    public String of(ProblemKind kind, List<?> details, Locale locale) {
        return plain(kind.title(), details.toArray(), kind.type(), locale);
    }

    private Object said(Object detail, Locale locale) {
        return switch (detail) {
            case Enum<?> code ->
                plain(
                        "code." + Names.of(code.getDeclaringClass()) + "." + Names.of(code),
                        new Object[0],
                        Names.of(code),
                        locale);
            case LocalDate day -> DAY.format(day);
            case Collection<?> several ->
                several.stream().map(one -> String.valueOf(said(one, locale))).collect(Collectors.joining(", "));
            default -> detail;
        };
    }

    private String plain(String code, Object[] details, String otherwise, Locale locale) {
        return String.valueOf(messages.getMessage(code, details, otherwise, locale));
    }
}
