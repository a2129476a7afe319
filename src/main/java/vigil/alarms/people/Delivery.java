package vigil.alarms.people;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.Preferences;
import vigil.alarms.Preferences.When;
import vigil.kernel.VietNam;

/** When an alarm is sent to somebody who has chosen how to be told; pure. */
public final class Delivery {

    /** When the daily mail goes out. */
    static final LocalTime DAILY_AT = LocalTime.of(7, 0);

    private Delivery() {}

    /** The earliest instant to send an alarm at; empty when it is not sent by mail. */
    public static Optional<Instant> time(Preferences chosen, AlarmRaised alarm, Instant raisedAt) {
        if (chosen.email() == null) return Optional.empty();
        if (alarm.statutory()) return Optional.of(raisedAt);
        if (chosen.muted().contains(alarm.kind())) return Optional.empty();
        ZonedDateTime local = raisedAt.atZone(VietNam.ZONE);
        if (chosen.mail() == When.DAILY) return Optional.of(next(local, DAILY_AT));
        boolean quiet = isQuiet(local.toLocalTime(), chosen.quietFrom(), chosen.quietTo());
        return Optional.of(quiet ? next(local, chosen.quietTo()) : raisedAt);
    }

    /** Quiet hours usually span midnight. */
    private static boolean isQuiet(LocalTime now, LocalTime from, LocalTime to) {
        boolean afterFrom = !now.isBefore(from);
        boolean beforeTo = now.isBefore(to);
        if (from.equals(to)) return false;
        return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }

    private static Instant next(ZonedDateTime after, LocalTime time) {
        ZonedDateTime today = after.with(time);
        return (today.isAfter(after) ? today : today.plusDays(1)).toInstant();
    }
}
