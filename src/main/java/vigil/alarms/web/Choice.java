package vigil.alarms.web;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.alarms.AlarmKind;
import vigil.alarms.Preferences;
import vigil.alarms.Preferences.When;
import vigil.fields.FieldError.Reason;
import vigil.web.Asking;

/**
 * How somebody wants to be told, as sent and shown.
 *
 * @param quietFrom and {@code quietTo} as {@code HH:mm}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Choice(
        @Nullable String email,
        @Nullable When mail,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable List<AlarmKind> muted) {

    static Choice of(Preferences chosen) {
        return new Choice(
                chosen.email(),
                chosen.mail(),
                chosen.quietFrom().toString(),
                chosen.quietTo().toString(),
                chosen.muted().stream().sorted().toList());
    }

    /** The choice, with what the office has arranged in place of what was left out. */
    Preferences preferences() {
        Preferences office = Preferences.OF_THE_OFFICE;
        LocalTime from = time("quietFrom", quietFrom, office.quietFrom());
        LocalTime to = time("quietTo", quietTo, office.quietTo());
        String address = email == null || email.isBlank() ? null : email.strip();
        try {
            return new Preferences(
                    address,
                    requireNonNullElse(mail, office.mail()),
                    from,
                    to,
                    Set.copyOf(requireNonNullElse(muted, List.of())));
        } catch (IllegalArgumentException e) {
            throw Asking.wrong("email", Reason.WRONG_TYPE, "e-mail");
        }
    }

    private static LocalTime time(String field, @Nullable String text, LocalTime otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d")) throw Asking.wrong(field, Reason.WRONG_TYPE, "HH:mm");
        return LocalTime.parse(text);
    }
}
