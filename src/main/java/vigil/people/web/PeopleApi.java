package vigil.people.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vigil.fields.BadFields;
import vigil.fields.FieldError;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.people.FindNaming;
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

    /** Where in the log the person is named, whole or in part; a long log is searched in several answers. */
    @AllowedBy(FindNaming.class)
    @GetMapping("/api/people/{personId}/naming")
    @Operation(summary = "Tên một người có ở những chỗ nào trong nhật ký · Where a person is named in the log")
    ResponseEntity<FindNaming.Naming> naming(
            @PathVariable String personId, @RequestParam(defaultValue = "-1") long from, Actor by) {
        if (from < -1) throw new BadFields(List.of(new FieldError("from", Reason.OUT_OF_RANGE, List.of(-1, Long.MAX_VALUE))));
        FindNaming.Naming found = questions.ask(new FindNaming(personId, from), Asker.of(by));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
    }
}
