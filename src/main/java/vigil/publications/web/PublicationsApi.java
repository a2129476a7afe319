package vigil.publications.web;

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
import vigil.kernel.Actor;
import vigil.publications.Difference;
import vigil.publications.ExplainDifference;
import vigil.publications.FindPublications;
import vigil.publications.PublicationCommand.PublishFigures;
import vigil.publications.PublicationList;
import vigil.publications.Reproduction;
import vigil.publications.ShowPublication;
import vigil.publications.Totals.Measure;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.Asking;

/** Publications for other programs. */
@RestController
class PublicationsApi {

    private static final String PLACE = "/api/publications";

    private final Incoming incoming;
    private final Questions questions;

    PublicationsApi(Incoming incoming, Questions questions) {
        this.incoming = incoming;
        this.questions = questions;
    }

    @Bean
    static CommandPath publishPath() {
        return new CommandPath(PLACE, PublishFigures.class);
    }

    /** What a publication is answered with. */
    record Given(String publication, long position, String receipt) {}

    /** How a publication may be asked for. */
    public record Look(@Nullable Boolean hideSmall) {}

    /** What may be asked of a difference. */
    public record Parameters(@Nullable String to, @Nullable Measure measure) {}

    @GetMapping(PLACE)
    @AllowedBy(FindPublications.class)
    PublicationList find(HttpServletRequest request, Actor by) {
        return questions.ask(new FindPublications(), Asking.by(by, request));
    }

    @GetMapping(PLACE + "/{publication}")
    @AllowedBy(ShowPublication.class)
    Reproduction show(@PathVariable String publication, @Asked Look look, HttpServletRequest request, Actor by) {
        return questions.ask(new ShowPublication(publication, look.hideSmall()), Asking.by(by, request));
    }

    @GetMapping(PLACE + "/{publication}/difference")
    @AllowedBy(ExplainDifference.class)
    Difference difference(
            @PathVariable String publication, @Asked Parameters asked, HttpServletRequest request, Actor by) {
        return questions.ask(
                new ExplainDifference(publication, asked.to(), asked.measure()), Asking.by(by, request));
    }

    @Hidden
    @PostMapping(PLACE)
    @AllowedBy(PublishFigures.class)
    ResponseEntity<Given> publish(HttpServletRequest request, Actor by) throws IOException {
        Answer answer = incoming.give(request, PublishFigures.class, null, by);
        return ResponseEntity.created(URI.create(PLACE + "/" + answer.stream()))
                .header("Vigil-Position", String.valueOf(answer.receipt().position()))
                .body(new Given(answer.stream(), answer.receipt().position(), answer.receipt().sha256()));
    }
}
