package vigil.desk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vigil.commands.Answer;
import vigil.kernel.Names;

/**
 * What a command led to, as the outside reads it.
 *
 * @param number the case, when the command was for a case
 * @param version what {@code If-Match} compares next time
 * @param position of the commit's last event; what {@code Vigil-Wait-For} may ask for
 * @param receipt SHA-256 of the commit
 * @param made ids that the command made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommandAnswer(
        @Nullable String number,
        long version,
        long position,
        Instant recordedAt,
        List<String> events,
        String receipt,
        @JsonUnwrapped MadeIds made) {

    private static final String POSITION = "Vigil-Position";

    static ResponseEntity<CommandAnswer> ofANewCase(URI location, Answer answer) {
        return headed(ResponseEntity.created(location), answer)
                .body(of(answer, answer.stream(), MadeIds.in(answer.events())));
    }

    static ResponseEntity<CommandAnswer> ofACase(Answer answer) {
        return headed(ResponseEntity.ok(), answer).body(of(answer, answer.stream(), MadeIds.in(answer.events())));
    }

    static ResponseEntity<CommandAnswer> ofAPerson(Answer answer) {
        return headed(ResponseEntity.ok(), answer).body(of(answer, null, MadeIds.person(answer.stream())));
    }

    private static ResponseEntity.BodyBuilder headed(ResponseEntity.BodyBuilder builder, Answer answer) {
        return builder.eTag("\"" + answer.version() + "\"")
                .header(POSITION, String.valueOf(answer.receipt().position()));
    }

    private static CommandAnswer of(Answer answer, @Nullable String number, MadeIds made) {
        return new CommandAnswer(
                number,
                answer.version(),
                answer.receipt().position(),
                answer.receipt().recordedAt(),
                answer.events().stream().map(event -> Names.of(event.getClass())).toList(),
                answer.receipt().sha256(),
                made);
    }
}
