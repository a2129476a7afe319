package vigil.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.testing.MovableClock;
import vigil.testing.TestDatabase;

/** A session whose account is gone. */
class OpenSessionsTest {

    private static final Actor GONE = Actor.of("gone", Role.AUDITOR);

    private final TestDatabase database = TestDatabase.embedded();

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        database.close();
    }

    @Test
    void is_ended_though_another_of_its_requests_ends_it_at_the_same_time() throws Exception {
        MockHttpSession ended = new MockHttpSession() {
            @Override
            public void invalidate() {
                super.invalidate();
                throw new IllegalStateException("invalidate: Session already invalidated");
            }
        };
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(ended);
        SecurityContextHolder.getContext().setAuthentication(SignedIn.as(GONE));
        MockFilterChain rest = new MockFilterChain();
        new OpenSessions(new Sessions(database.database(), new MovableClock()), new Nobody())
                .doFilter(request, new MockHttpServletResponse(), rest);
        assertThat(rest.getRequest()).as("goes on, as nobody's").isNotNull();
        assertThat(SignedIn.actor()).isEmpty();
        assertThat(ended.isInvalid()).isTrue();
    }

    private static final class Nobody implements Accounts {

        @Override
        public Optional<Account> named(String name) {
            return Optional.empty();
        }

        @Override
        public List<Account> shown() {
            return List.of();
        }
    }
}
