package vigil.alarms.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vigil.alarms.AlarmList;
import vigil.alarms.FindAlarms;
import vigil.alarms.answer.Sightings;
import vigil.alarms.people.Directory;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.Asking;
import vigil.web.Sent;

/** Alarms for other programs. */
@RestController
@AllowedBy(FindAlarms.class)
class AlarmsApi {

    private final Questions questions;
    private final Sightings sightings;
    private final Directory directory;

    AlarmsApi(Questions questions, Sightings sightings, Directory directory) {
        this.questions = questions;
        this.sightings = sightings;
        this.directory = directory;
    }

    /** What may be asked; everything may be left out. */
    public record Parameters(@Nullable Boolean unseen, @Nullable Integer page) {

        FindAlarms question() {
            int wanted = requireNonNullElse(page, 1);
            if (wanted < 1 || wanted > FindAlarms.LAST_PAGE) {
                throw Asking.wrong("page", Reason.OUT_OF_RANGE, 1, FindAlarms.LAST_PAGE);
            }
            return new FindAlarms(requireNonNullElse(unseen, false), null, wanted);
        }
    }

    @GetMapping("/api/alarms")
    AlarmList find(@Asked Parameters asked, HttpServletRequest request, Actor by) {
        return questions.ask(asked.question(), Asking.by(by, request));
    }

    @PostMapping("/api/alarms/{alarm}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@PathVariable String alarm, Actor by) {
        sightings.record(alarm, by);
    }

    @GetMapping("/api/alarms/settings")
    Choice settings(Actor by) {
        return Choice.of(directory.preferences(by.id()));
    }

    @PutMapping("/api/alarms/settings")
    Choice choose(@Sent Choice choice, Actor by) {
        directory.choose(by, choice.preferences());
        return settings(by);
    }
}
