package vigil.alarms.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmKind;
import vigil.alarms.Preferences;
import vigil.alarms.Preferences.When;
import vigil.alarms.Stage;
import vigil.kernel.Role;
import vigil.law.Words;

/** When a mail is sent, as its reader and the law want it. */
class DeliveryTest {

    private static final LocalTime NINE = LocalTime.of(21, 0);
    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final Preferences AT_ONCE = chosen("a@example.vn", When.AT_ONCE, NINE, SIX, Set.of());

    private static Preferences chosen(
            @Nullable String email, When when, LocalTime from, LocalTime to, Set<AlarmKind> muted) {
        return new Preferences(email, when, from, to, muted);
    }

    private static AlarmRaised alarm(boolean statutory) {
        return new AlarmRaised(
                AlarmKind.DUTY, "75-2024-0001", "75", "scene", Stage.DUE, new Words("Việc", "Duty"), null, null,
                statutory, List.of(Role.OFFICER));
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+07:00").toInstant();
    }

    @Test
    void by_day_it_is_sent_at_once() {
        assertThat(Delivery.time(AT_ONCE, alarm(false), at("2024-05-01T14:00"))).contains(at("2024-05-01T14:00"));
    }

    @Test
    void in_quiet_hours_it_waits_for_the_morning_on_either_side_of_midnight() {
        assertThat(Delivery.time(AT_ONCE, alarm(false), at("2024-05-01T21:00"))).contains(at("2024-05-02T06:00"));
        assertThat(Delivery.time(AT_ONCE, alarm(false), at("2024-05-02T05:59"))).contains(at("2024-05-02T06:00"));
        assertThat(Delivery.time(AT_ONCE, alarm(false), at("2024-05-02T06:00"))).contains(at("2024-05-02T06:00"));
    }

    @Test
    void a_limit_of_the_law_is_told_at_night_to_those_who_want_one_mail_a_day_and_to_those_who_want_none() {
        Instant night = at("2024-05-01T23:30");
        Preferences daily = chosen("a@example.vn", When.DAILY, NINE, SIX, Set.of(AlarmKind.DUTY));
        assertThat(Delivery.time(AT_ONCE, alarm(true), night)).contains(night);
        assertThat(Delivery.time(daily, alarm(true), night)).contains(night);
        assertThat(Delivery.time(daily, alarm(false), night)).isEmpty();
    }

    @Test
    void the_daily_mail_goes_out_at_the_next_seven_o_clock() {
        Preferences daily = chosen("a@example.vn", When.DAILY, NINE, SIX, Set.of());
        assertThat(Delivery.time(daily, alarm(false), at("2024-05-01T06:59"))).contains(at("2024-05-01T07:00"));
        assertThat(Delivery.time(daily, alarm(false), at("2024-05-01T07:00"))).contains(at("2024-05-02T07:00"));
    }

    @Test
    void without_an_address_nothing_is_sent_and_without_quiet_hours_nothing_waits() {
        assertThat(Delivery.time(Preferences.OF_THE_OFFICE, alarm(true), at("2024-05-01T14:00"))).isEmpty();
        Preferences never = chosen("a@example.vn", When.AT_ONCE, NINE, NINE, Set.of());
        assertThat(Delivery.time(never, alarm(false), at("2024-05-01T23:00"))).contains(at("2024-05-01T23:00"));
    }
}
