package vigil.web;

import org.springframework.http.HttpStatus;
import vigil.kernel.Names;

/** What can be wrong with a request, apart from the rules of the office; the outside sees {@code urn:vigil:<name>}. */
public enum ProblemKind {
    MALFORMED(HttpStatus.BAD_REQUEST),
    /** The request as a whole: no parameter or field of it can be named. */
    UNREADABLE(HttpStatus.BAD_REQUEST),
    BROKEN_JSON(HttpStatus.BAD_REQUEST),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    NOT_KNOWN_YET(HttpStatus.NOT_FOUND),
    COMMAND_UNKNOWN(HttpStatus.NOT_FOUND),
    NO_CHECKPOINT_YET(HttpStatus.NOT_FOUND),
    METHOD_NOT_SUPPORTED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    /** It was there, and its key was destroyed by law. */
    ERASED(HttpStatus.GONE),
    /** It was there, and was destroyed by decision once the law no longer kept it. */
    DESTROYED(HttpStatus.GONE),
    /** The rules refuse this earlier; here the key was destroyed between the decision and the sealing. */
    PERSON_ERASED(HttpStatus.CONFLICT),
    ALREADY_RUNNING(HttpStatus.CONFLICT),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE_NOT_SUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** An uploaded file is not what may be kept here. */
    CONTENT_NOT_ACCEPTED(HttpStatus.UNPROCESSABLE_CONTENT),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    /** Files are looked through before they are kept, and whoever does it does not answer. */
    SCANNER_UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** What is sealed can be neither read nor written for now; nobody is told that it was erased. */
    KEYS_UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE),
    TRY_AGAIN(HttpStatus.SERVICE_UNAVAILABLE),
    /** The server can be read and takes no commands until those who run it have put something right. */
    COMMANDS_STOPPED(HttpStatus.SERVICE_UNAVAILABLE),
    /** What was asked stands behind a gap in the log, or in a commit that is not what it was. */
    LOG_BROKEN(HttpStatus.SERVICE_UNAVAILABLE),
    /** It may be recorded or not; sending it again with the same idempotency key is safe. */
    OUTCOME_UNKNOWN(HttpStatus.SERVICE_UNAVAILABLE),
    TROUBLE(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    ProblemKind(HttpStatus status) {
        this.status = status;
    }

    /** The status it is answered with. */
    public HttpStatus status() {
        return status;
    }

    /** The outside name. */
    public String type() {
        return "urn:vigil:" + Names.of(this);
    }

    /** Message code of the sentence that says it. */
    public String title() {
        return "problem." + Names.of(this);
    }
}
