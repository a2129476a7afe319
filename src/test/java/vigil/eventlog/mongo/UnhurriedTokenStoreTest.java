package vigil.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.axon.TokenSerializer;
import vigil.testing.TestDatabase;

/** Tokens are stored seldom, and never later than a claim is renewed or let go. */
class UnhurriedTokenStoreTest {

    private static final String MAIL = "mail";

    private TestDatabase database;
    private MongoTokenStore stored;
    private UnhurriedTokenStore unhurried;

    @BeforeEach
    void begin() {
        database = TestDatabase.embedded();
        var claim = new MongoTokenStore.Claim("me", Duration.ofMinutes(1), "log");
        stored = new MongoTokenStore(database.database(), TokenSerializer.create(), claim);
        unhurried = new UnhurriedTokenStore(stored);
        unhurried.initializeTokenSegments(MAIL, 1);
        unhurried.fetchToken(MAIL, Segment.ROOT_SEGMENT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_first_is_stored_at_once_and_many_after_it_later_together() {
        for (int i = 0; i < 500; i++) unhurried.storeToken(at(i), MAIL, 0);
        long first = position();
        assertThat(first).isLessThan(499);
        unhurried.extendClaim(MAIL, 0);
        assertThat(position()).isEqualTo(499);
    }

    @Test
    void whoever_lets_go_leaves_the_newest() {
        unhurried.storeToken(at(1), MAIL, 0);
        unhurried.storeToken(at(2), MAIL, 0);
        unhurried.releaseClaim(MAIL, 0);
        assertThat(position()).isEqualTo(2);
    }

    @Test
    void what_is_fetched_again_is_what_is_stored() {
        unhurried.storeToken(at(1), MAIL, 0);
        unhurried.storeToken(at(2), MAIL, 0);
        TrackingToken found = unhurried.fetchToken(MAIL, 0);
        unhurried.extendClaim(MAIL, 0);
        assertThat(unhurried.fetchToken(MAIL, 0)).isEqualTo(found);
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private long position() {
        return stored.fetchToken(MAIL, 0).position().orElseThrow();
    }
}
