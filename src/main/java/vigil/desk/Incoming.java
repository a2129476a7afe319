package vigil.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vigil.accident.AccidentCommand.Adding;
import vigil.commands.Answer;
import vigil.commands.CommandDesk;
import vigil.commands.Order;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Names;
import vigil.fields.BadFields;
import vigil.fields.FieldError;
import vigil.fields.FieldError.Reason;
import vigil.web.JsonBody;
import vigil.web.ProblemKind;
import vigil.fields.RecordReader;
import vigil.web.RequestProblem;

/** Makes an order of a request: its command, the version the user saw, the key that makes it repeatable. */
@Component
public final class Incoming {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern WEAK_TAG = Pattern.compile("W/\".*\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final long NEVER = -1;

    private final CommandDesk desk;

    public Incoming(CommandDesk desk) {
        this.desk = desk;
    }

    /** Reads a request and gives its command; {@code stream} is {@code null} for a new one. */
    public Answer give(HttpServletRequest request, Class<? extends Command> type, @Nullable String stream, Actor by)
            throws IOException {
        JsonNode body = body(request);
        Long version = version(request);
        if (version == null && stream != null && !Adding.class.isAssignableFrom(type)) {
            throw new RequestProblem(ProblemKind.VERSION_REQUIRED);
        }
        String key = key(request);
        Command command = RecordReader.read(body, type);
        // The key is part of what is hashed, and only its hash is kept: who guesses names cannot try them on the fingerprint.
        String what = Names.of(type) + " " + (stream == null ? "" : stream) + " " + key;
        String fingerprint = key == null ? null : JsonBody.fingerprint(what, body);
        return desk.give(new Order(command, stream, by, version, key, fingerprint));
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        boolean isEmpty = type == null && request.getContentLengthLong() <= 0;
        if (!isEmpty && !isJson(type)) throw new RequestProblem(ProblemKind.MEDIA_TYPE_NOT_SUPPORTED);
        return JsonBody.read(request.getInputStream());
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException notAType) {
            return false;
        }
    }

    /** A weak tag never matches (RFC 9110, 13.1.1); anything else than one tag of ours is a mistake worth naming. */
    private static @Nullable Long version(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) return null;
        Matcher tag = STRONG_TAG.matcher(header.strip());
        if (tag.matches()) return Long.valueOf(tag.group(1));
        if (WEAK_TAG.matcher(header.strip()).matches()) return NEVER;
        throw wrong(HttpHeaders.IF_MATCH);
    }

    /** The key by which the sender marks a repetition; {@code null} when there is none. */
    public static @Nullable String key(HttpServletRequest request) {
        String key = request.getHeader(IDEMPOTENCY_KEY);
        if (key != null && !KEY.matcher(key).matches()) throw wrong(IDEMPOTENCY_KEY);
        return key;
    }

    private static BadFields wrong(String header) {
        return new BadFields(List.of(new FieldError(header, Reason.NOT_ACCEPTED, List.of("header", header))));
    }
}
