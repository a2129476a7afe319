package vigil.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vigil.fields.BadFields;
import vigil.fields.FieldError;
import vigil.fields.FieldError.Reason;
import vigil.fields.PlainText;
import vigil.kernel.Actor;
import vigil.people.PersonView;
import vigil.people.ShowPerson;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;

/** Reads persons over HTTP; seeing one in clear needs a purpose, which is recorded. */
@RestController
final class PeopleApi {

    private static final int LONGEST_PURPOSE = 500;

    private final Questions questions;

    PeopleApi(Questions questions) {
        this.questions = questions;
    }

    @AllowedBy(ShowPerson.class)
    @GetMapping("/api/people/{personId}")
    ResponseEntity<PersonView> person(
            @PathVariable String personId, @RequestParam(required = false) @Nullable String purpose, Actor by) {
        PersonView person = questions.ask(new ShowPerson(personId), new Asker(by, null, checked(purpose)));
        return ResponseEntity.ok()
                .eTag("\"" + person.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(person);
    }

    private static @Nullable String checked(@Nullable String purpose) {
        if (purpose == null) return null;
        String plain = PlainText.of(purpose);
        if (plain.isEmpty()) throw wrong(Reason.BLANK);
        if (plain.length() > LONGEST_PURPOSE) throw wrong(Reason.TOO_LONG, LONGEST_PURPOSE);
        if (!PlainText.isClean(plain, false)) throw wrong(Reason.FORBIDDEN_CHARACTER);
        return plain;
    }

    private static BadFields wrong(Reason reason, Object... details) {
        return new BadFields(List.of(new FieldError("purpose", reason, List.of(details))));
    }
}
