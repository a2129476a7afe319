package vigil.alarms.web;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.alarms.AlarmKind;
import vigil.alarms.Preferences;
import vigil.alarms.Preferences.When;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Names;
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

    /** What was sent, right or wrong, so that nobody has to type it again. */
    static Choice asSent(HttpServletRequest request) {
        String when = request.getParameter("mail");
        List<String> kinds = Arrays.asList(requireNonNullElse(request.getParameterValues("muted"), new String[0]));
        return new Choice(
                request.getParameter("email"),
                Arrays.stream(When.values()).filter(one -> Names.of(one).equals(when)).findFirst().orElse(null),
                request.getParameter("quietFrom"),
                request.getParameter("quietTo"),
                Arrays.stream(AlarmKind.values()).filter(kind -> kinds.contains(Names.of(kind))).toList());
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
