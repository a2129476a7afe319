package vigil.syntheses.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vigil.commands.Answer;
import vigil.desk.CommandPath;
import vigil.desk.Incoming;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.questions.Questions;
import vigil.reports.ReportingPeriod;
import vigil.security.AllowedBy;
import vigil.syntheses.Coverage;
import vigil.syntheses.ShowCoverage;
import vigil.syntheses.ShowProvinceSynthesis;
import vigil.syntheses.SynthesisCommand.CorrectSynthesis;
import vigil.syntheses.SynthesisCommand.SubmitSynthesis;
import vigil.syntheses.SynthesisView;
import vigil.web.Asked;
import vigil.web.Asking;

/** Provinces' syntheses and who has reported, for other programs. */
@RestController
class SynthesesApi {

    private static final String PLACE = "/api/syntheses";

    private final Incoming incoming;
    private final Questions questions;

    SynthesesApi(Incoming incoming, Questions questions) {
        this.incoming = incoming;
        this.questions = questions;
    }

    @Bean
    static CommandPath submitSynthesisPath() {
        return new CommandPath(PLACE, SubmitSynthesis.class);
    }

    @Bean
    static CommandPath correctSynthesisPath() {
        return new CommandPath(PLACE + "/{synthesis}/correct-synthesis", CorrectSynthesis.class);
    }

    /** What a command is answered with. */
    record Given(String synthesis, long version, long position, String receipt) {}

    /** What may be asked of the coverage; the year must be said. */
    public record Parameters(int year, @Nullable Integer half) {

        ShowCoverage question() {
            if (half != null && half != 1) throw Asking.wrong("half", Reason.OUT_OF_RANGE, 1, 1);
            return new ShowCoverage(new ReportingPeriod(year, half));
        }
    }

    @GetMapping("/api/coverage")
    @AllowedBy(ShowCoverage.class)
    Coverage coverage(@Asked Parameters asked, HttpServletRequest request, Actor by) {
        return questions.ask(asked.question(), Asking.by(by, request));
    }

    @GetMapping(PLACE + "/{synthesis}")
    @AllowedBy(ShowProvinceSynthesis.class)
    ResponseEntity<SynthesisView> show(@PathVariable String synthesis, HttpServletRequest request, Actor by) {
        SynthesisView view = questions.ask(new ShowProvinceSynthesis(synthesis), Asking.by(by, request));
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
    }

    @Hidden
    @PostMapping(PLACE)
    @AllowedBy(SubmitSynthesis.class)
    ResponseEntity<Given> submit(HttpServletRequest request, Actor by) throws IOException {
        Answer answer = incoming.give(request, SubmitSynthesis.class, null, by);
        return given(ResponseEntity.created(URI.create(PLACE + "/" + answer.stream())), answer);
    }

    @Hidden
    @PostMapping(PLACE + "/{synthesis}/correct-synthesis")
    @AllowedBy(CorrectSynthesis.class)
    ResponseEntity<Given> correct(@PathVariable String synthesis, HttpServletRequest request, Actor by)
            throws IOException {
        return given(ResponseEntity.ok(), incoming.give(request, CorrectSynthesis.class, synthesis, by));
    }

    private static ResponseEntity<Given> given(ResponseEntity.BodyBuilder builder, Answer answer) {
        return builder.eTag("\"" + answer.version() + "\"")
                .header("Vigil-Position", String.valueOf(answer.receipt().position()))
                .body(new Given(
                        answer.stream(), answer.version(), answer.receipt().position(), answer.receipt().sha256()));
    }
}
