package vigil.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.security.Sessions.Origin;
import vigil.testing.MovableClock;
import vigil.testing.TestDatabase;

/** How long a session goes on that somebody else's account stands behind. */
class SessionsTest {

    private static final Actor THU = Actor.of("thu", Role.AUDITOR);

    private final TestDatabase database = TestDatabase.embedded();
    private final MovableClock clock = new MovableClock();
    private final Sessions sessions = new Sessions(database.database(), clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_session_and_its_live_updates_end_with_the_account_s_last_day() {
        MockHttpServletRequest limited = new MockHttpServletRequest();
        sessions.begin(limited, THU, new Origin("s", "1", clock.instant().plus(Duration.ofHours(2))));
        MockHttpServletRequest endless = new MockHttpServletRequest();
        sessions.begin(endless, THU, new Origin("s", "2", null));
        BooleanSupplier updates = sessions.still(limited, THU);
        clock.pass(Duration.ofMinutes(119));
        assertThat(goesOn(limited)).isTrue();
        assertThat(updates.getAsBoolean()).isTrue();
        assertThat(sessions.of("thu", limited)).hasSize(2);
        clock.pass(Duration.ofMinutes(1));
        assertThat(goesOn(limited)).isFalse();
        assertThat(updates.getAsBoolean()).isFalse();
        assertThat(goesOn(endless)).isTrue();
        assertThat(sessions.of("thu", endless)).hasSize(1);
    }

    private boolean goesOn(MockHttpServletRequest request) {
        return sessions.goesOn(java.util.Objects.requireNonNull(request.getSession()), request, THU);
    }
}
