package vigil.alarms;

import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told. In the product everything shows; this is about e-mail.
 *
 * @param email where to, {@code null} for nowhere
 * @param mail when
 * @param quietFrom from when on nothing but statutory alarms is sent, in Viet Nam's time
 * @param quietTo until when; the same time as the beginning means no quiet hours
 * @param muted what is not sent at all, unless it is statutory
 */
public record Preferences(
        @Nullable String email, When mail, LocalTime quietFrom, LocalTime quietTo, Set<AlarmKind> muted) {

    /** As the office has arranged it for whoever has not chosen. */
    public static final Preferences OF_THE_OFFICE =
            new Preferences(null, When.AT_ONCE, LocalTime.of(21, 0), LocalTime.of(6, 0), Set.of());

    private static final int LONGEST = 254;

    /** When mails are sent. */
    public enum When {
        AT_ONCE,
        /** Once a day in one mail, except statutory alarms. */
        DAILY
    }

    public Preferences {
        if (email != null && (email.length() > LONGEST || !email.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+"))) {
            throw new IllegalArgumentException("an e-mail address has a name, @ and a domain");
        }
        muted = Set.copyOf(muted);
    }
}
