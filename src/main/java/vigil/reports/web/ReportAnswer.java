package vigil.reports.web;

import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import vigil.commands.Answer;
import vigil.kernel.Names;

/**
 * What a command about a report led to.
 *
 * @param report its id
 * @param version what {@code If-Match} compares next time
 * @param position of the commit's last event; what {@code Vigil-Wait-For} may ask for
 * @param receipt SHA-256 of the commit
 */
record ReportAnswer(
        String report, long version, long position, Instant recordedAt, List<String> events, String receipt) {

    static ResponseEntity<ReportAnswer> in(ResponseEntity.BodyBuilder builder, Answer answer) {
        return builder.eTag("\"" + answer.version() + "\"")
                .header("Vigil-Position", String.valueOf(answer.receipt().position()))
                .body(new ReportAnswer(
                        answer.stream(),
                        answer.version(),
                        answer.receipt().position(),
                        answer.receipt().recordedAt(),
                        answer.events().stream().map(event -> Names.of(event.getClass())).toList(),
                        answer.receipt().sha256()));
    }
}
