package vigil.people.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vigil.kernel.Actor;
import vigil.people.PersonView;
import vigil.people.ShowPerson;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Purpose;

/** Reads persons over HTTP; seeing one in clear needs a purpose, which is recorded. */
@RestController
final class PeopleApi {

    private final Questions questions;

    PeopleApi(Questions questions) {
        this.questions = questions;
    }

    @AllowedBy(ShowPerson.class)
    @GetMapping("/api/people/{personId}")
    ResponseEntity<PersonView> person(
            @PathVariable String personId,
            @RequestHeader(name = Purpose.HEADER, required = false) @Nullable String why,
            @Parameter(deprecated = true) @RequestParam(required = false) @Nullable String purpose,
            Actor by) {
        PersonView person = questions.ask(new ShowPerson(personId), new Asker(by, null, Purpose.of(why, purpose)));
        return ResponseEntity.ok()
                .eTag("\"" + person.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(person);
    }
}
