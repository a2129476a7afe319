package vigil.desk.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vigil.desk.Catalogue;
import vigil.desk.Incoming;
import vigil.kernel.Actor;
import vigil.people.PersonCommand;
import vigil.security.AllowedBy;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** Commands of a person's record over HTTP; {@link CommandDescriptions} describes each of them. */
@RestController
@Hidden
final class PersonCommandsApi {

    private final Incoming incoming;

    PersonCommandsApi(Incoming incoming) {
        this.incoming = incoming;
    }

    @AllowedBy(PersonCommand.class)
    @PostMapping("/api/people/{personId}/{command}")
    ResponseEntity<CommandAnswer> give(
            @PathVariable String personId, @PathVariable String command, HttpServletRequest request, Actor by)
            throws IOException {
        Class<? extends PersonCommand> type =
                Catalogue.ofAPerson(command).orElseThrow(() -> new RequestProblem(ProblemKind.COMMAND_UNKNOWN));
        return CommandAnswer.ofAPerson(incoming.give(request, type, personId, by));
    }
}
