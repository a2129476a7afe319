package vigil.desk.web.forms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.casefile.CaseView;
import vigil.kernel.Command;
import vigil.kernel.Names;
import vigil.fields.FormFields;
import vigil.web.Filled;
import vigil.web.Outcome;
import vigil.web.Times;
import vigil.web.Wording;

/** Draws the form of a command with what was written and why it came back. */
@Component
class CommandForms {

    private final Wording words;
    private final Times times;

    CommandForms(Wording words, Times times) {
        this.words = words;
        this.times = times;
    }

    /** The form; {@code view} is {@code null} for a command that opens a case. */
    CommandForm draw(Class<? extends Command> command, @Nullable CaseView view, Filled filled, Outcome outcome) {
        Choices choices = new Choices(day(view, filled), view, filled, words);
        FormInputs inputs = new FormInputs(choices, filled, outcome.errors(), words);
        long seen = number(filled.of("_position"), view == null ? 0 : view.position());
        return new CommandForm(
                Names.of(command),
                words.command(command),
                view == null ? null : view.number(),
                view == null ? 0 : view.version(),
                view == null ? 0 : view.position(),
                filled.isBlank("_key") ? UUID.randomUUID().toString() : filled.of("_key"),
                inputs.of(FormFields.of(command)),
                outcome.refusal(),
                outcome.problem(),
                outcome.stale() ? Long.valueOf(seen) : null,
                !outcome.isFresh());
    }

    /** Codes are those of the day of the accident, of today as long as nobody has said it. */
    private LocalDate day(@Nullable CaseView view, Filled filled) {
        if (view != null) return view.facts().occurred().date();
        try {
            String written = filled.of("occurred.at");
            return written.length() < 10 ? times.today() : LocalDate.parse(written.substring(0, 10));
        } catch (DateTimeParseException notADay) {
            return times.today();
        }
    }

    private static long number(String text, long otherwise) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }
}
