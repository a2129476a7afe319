package vigil.desk.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import vigil.accident.AccidentCommand;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.commands.Answer;
import vigil.desk.Catalogue;
import vigil.desk.Incoming;
import vigil.kernel.Actor;
import vigil.security.AllowedBy;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** Commands of an accident over HTTP; {@link CommandDescriptions} describes each of them. */
@RestController
@Hidden
final class AccidentCommandsApi {

    private final Incoming incoming;

    AccidentCommandsApi(Incoming incoming) {
        this.incoming = incoming;
    }

    @AllowedBy(ReportAccident.class)
    @PostMapping("/api/accidents")
    ResponseEntity<CommandAnswer> report(HttpServletRequest request, Actor by) throws IOException {
        Answer answer = incoming.give(request, ReportAccident.class, null, by);
        String path = "/api/accidents/" + UriUtils.encodePathSegment(answer.stream(), StandardCharsets.UTF_8);
        return CommandAnswer.ofANewCase(URI.create(path), answer);
    }

    @AllowedBy(AccidentCommand.class)
    @PostMapping("/api/accidents/{number}/{command}")
    ResponseEntity<CommandAnswer> give(
            @PathVariable String number, @PathVariable String command, HttpServletRequest request, Actor by)
            throws IOException {
        Class<? extends AccidentCommand> type =
                Catalogue.ofACase(command).orElseThrow(() -> new RequestProblem(ProblemKind.COMMAND_UNKNOWN));
        return CommandAnswer.ofACase(incoming.give(request, type, number, by));
    }
}
