package vigil.web.problems;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import vigil.commands.CommandsStopped;
import vigil.commands.IdempotencyKeyReused;
import vigil.commands.NotAllowed;
import vigil.commands.StaleVersion;
import vigil.commands.StreamUnknown;
import vigil.eventlog.CommitRejected;
import vigil.eventlog.LogBroken;
import vigil.eventlog.LogBusy;
import vigil.eventlog.OutcomeUnknown;
import vigil.fields.BadFields;
import vigil.fields.FieldError;
import vigil.fields.FieldError.Reason;
import vigil.ground.NotNow;
import vigil.ground.Trouble;
import vigil.kernel.Names;
import vigil.kernel.Refused;
import vigil.vault.OwnerErased;
import vigil.vault.VaultUnreachable;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;
import vigil.web.Sentences;

/** Says of every exception that reaches the web what problem it is for the one who asked. */
@Component
final class Described {

    private static final String SECONDS_UNTIL_NEXT_TRY = "5";

    private final Sentences sentences;
    private final DataSize largestFile;

    Described(Sentences sentences, @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.sentences = sentences;
        this.largestFile = largestFile;
    }

    Problem problem(Throwable thrown, Locale locale) {
        return switch (thrown) {
            case Refused refused -> refusal(refused, locale);
            case BadFields bad -> malformed(bad.errors(), locale);
            case RequestProblem request -> request(request, locale);
            case NotAllowed _ -> kind(ProblemKind.NOT_ALLOWED, locale);
            case StreamUnknown _ -> kind(ProblemKind.NOT_FOUND, locale);
            case StaleVersion _ -> kind(ProblemKind.STALE_VERSION, locale);
            case IdempotencyKeyReused _ -> kind(ProblemKind.IDEMPOTENCY_KEY_REUSED, locale);
            case VaultUnreachable _ -> tryAgain(kind(ProblemKind.KEYS_UNREACHABLE, locale));
            case LogBusy _, NotNow _ -> tryAgain(kind(ProblemKind.TRY_AGAIN, locale));
            case CommandsStopped _ -> tryAgain(kind(ProblemKind.COMMANDS_STOPPED, locale));
            case OutcomeUnknown _ -> tryAgain(kind(ProblemKind.OUTCOME_UNKNOWN, locale));
            case LogBroken _ -> tryAgain(kind(ProblemKind.LOG_BROKEN, locale));
            case OwnerErased _ -> kind(ProblemKind.PERSON_ERASED, locale);
            case CommitRejected _ -> kind(ProblemKind.TOO_LARGE, locale);
            default -> ofSpring(thrown, locale);
        };
    }

    private Problem ofSpring(Throwable thrown, Locale locale) {
        return switch (thrown) {
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName(), locale);
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName(), locale);
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName(), locale);
            case MethodArgumentTypeMismatchException wrong -> malformed(wrong.getName(), Reason.WRONG_TYPE, wrong, locale);
            case InvalidPropertyException none -> malformed(
                    List.of(new FieldError(none.getPropertyName(), Reason.UNKNOWN_FIELD, List.of())), locale);
            case MaxUploadSizeExceededException _ -> fileTooLarge(locale);
            case HttpMessageNotReadableException _ -> kind(ProblemKind.UNREADABLE, locale);
            case ErrorResponse answer -> status(answer.getStatusCode().value(), answer.getHeaders(), locale);
            case RequestRejectedException _ -> kind(ProblemKind.UNREADABLE, locale);
            case InvalidParameterException _ -> kind(ProblemKind.UNREADABLE, locale);
            case MultipartException _ -> kind(ProblemKind.UNREADABLE, locale);
            case Exception lost when Trouble.passes(lost) -> tryAgain(kind(ProblemKind.OUTCOME_UNKNOWN, locale));
            default -> kind(ProblemKind.TROUBLE, locale);
        };
    }

    /** The problem of a bare status, for example one a filter set. */
    Problem status(int status, HttpHeaders headers, Locale locale) {
        ProblemKind kind = switch (status) {
            case 401 -> ProblemKind.NOT_SIGNED_IN;
            case 403 -> ProblemKind.NOT_ALLOWED;
            case 404 -> ProblemKind.NOT_FOUND;
            case 405 -> ProblemKind.METHOD_NOT_SUPPORTED;
            case 406 -> ProblemKind.NOT_ACCEPTABLE;
            case 413 -> ProblemKind.TOO_LARGE;
            case 415 -> ProblemKind.MEDIA_TYPE_NOT_SUPPORTED;
            case 429 -> ProblemKind.TOO_MANY_REQUESTS;
            case 503 -> ProblemKind.TRY_AGAIN;
            default -> status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? ProblemKind.UNREADABLE : ProblemKind.TROUBLE;
        };
        Problem problem = kind(kind, locale);
        return headers.isEmpty() && kind == ProblemKind.TRY_AGAIN ? tryAgain(problem) : problem.with(headers);
    }

    private Problem refusal(Refused refused, Locale locale) {
        String type = "urn:vigil:refusal:" + refused.ruleName();
        return new Problem(HttpStatus.CONFLICT, type, sentences.of(refused, locale), Map.of(), HttpHeaders.EMPTY)
                .with("fields", refused.fields())
                .with("details", refused.details().stream().map(Described::outside).toList());
    }

    private Problem malformed(List<FieldError> errors, Locale locale) {
        return kind(ProblemKind.MALFORMED, locale)
                .with("errors", errors.stream().map(error -> error(error, locale)).toList());
    }

    private Map<String, String> error(FieldError error, Locale locale) {
        return Map.of(
                "field", error.field(), "reason", error.code(), "message", sentences.of(error, locale));
    }

    /** The problem of an upload that holds more than is taken in. */
    Problem fileTooLarge(Locale locale) {
        FieldError file = new FieldError("file", Reason.TOO_LARGE, List.of(largestFile.toMegabytes()));
        return kind(ProblemKind.TOO_LARGE, locale)
                .with("limit", largestFile.toBytes())
                .with("errors", List.of(error(file, locale)));
    }

    private Problem missing(String name, Locale locale) {
        return malformed(List.of(new FieldError(name, Reason.REQUIRED, List.of())), locale);
    }

    private Problem malformed(String name, Reason reason, TypeMismatchException wrong, Locale locale) {
        Class<?> type = wrong.getRequiredType();
        return malformed(
                List.of(new FieldError(name, reason, List.of(type == null ? "" : Names.of(type)))), locale);
    }

    private Problem request(RequestProblem request, Locale locale) {
        Problem problem = Problem.of(request.kind(), sentences.of(request.kind(), request.details(), locale));
        return switch (request.kind()) {
            case BROKEN_JSON ->
                problem.with("line", request.details().get(0)).with("column", request.details().get(1));
            case TOO_LARGE -> problem.with("limit", request.details().getFirst());
            case CONTENT_NOT_ACCEPTED ->
                problem.with("errors", List.of(error((FieldError) request.details().getFirst(), locale)));
            case TRY_AGAIN, SCANNER_UNREACHABLE, TOO_MANY_REQUESTS -> tryAgain(problem);
            case ERASED -> request.details().isEmpty() ? problem : problem.with("erasedAt", request.details().getFirst());
            default -> problem;
        };
    }

    private Problem kind(ProblemKind kind, Locale locale) {
        return Problem.of(kind, sentences.of(kind, List.of(), locale));
    }

    private static Problem tryAgain(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_NEXT_TRY);
        return problem.with(headers);
    }

    private static Object outside(Object detail) {
        return switch (detail) {
            case Enum<?> code -> Names.of(code);
            case Temporal time -> time.toString();
            case String text -> text;
            case Number number -> number;
            case Boolean truth -> truth;
            default -> String.valueOf(detail);
        };
    }
}
