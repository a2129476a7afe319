package vigil.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.axon.TokenSerializer;
import vigil.testing.TestDatabase;

class MongoTokenStoreTest {

    private static final TrackingToken AT_SEVEN = new GlobalSequenceTrackingToken(7);

    private TestDatabase database;
    private MongoTokenStore mine;
    private MongoTokenStore yours;

    @BeforeEach
    void twoServers() {
        database = TestDatabase.embedded();
        mine = store("mine", Duration.ofMinutes(1));
        yours = store("yours", Duration.ofMinutes(1));
        mine.initializeTokenSegments("register", 1);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_processor_that_has_not_begun_has_no_token() {
        assertThat(mine.fetchToken("register", 0)).isNull();
        assertThat(mine.fetchSegments("register")).containsExactly(0);
        assertThat(mine.fetchSegments("duties")).isEmpty();
    }

    @Test
    void a_token_is_kept_and_can_be_taken_back_to_none() {
        mine.fetchToken("register", 0);
        mine.storeToken(AT_SEVEN, "register", 0);
        mine.storeToken(AT_SEVEN, "register", 0);
        assertThat(mine.fetchToken("register", 0)).isEqualTo(AT_SEVEN);
        mine.storeToken(null, "register", 0);
        assertThat(mine.fetchToken("register", 0)).isNull();
    }

    @Test
    void tokens_of_replays_and_merges_are_read_back() {
        TrackingToken replay = ReplayToken.createReplayToken(AT_SEVEN, new GlobalSequenceTrackingToken(2));
        TrackingToken merged = MergedTrackingToken.merged(AT_SEVEN, new GlobalSequenceTrackingToken(9));
        for (TrackingToken token : new TrackingToken[] {replay, merged}) {
            mine.storeToken(token, "register", 0);
            assertThat(mine.fetchToken("register", 0)).isEqualTo(token);
        }
    }

    @Test
    void what_another_server_runs_is_not_touched() {
        mine.fetchToken("register", 0);
        assertThatThrownBy(() -> yours.fetchToken("register", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> yours.storeToken(AT_SEVEN, "register", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> yours.extendClaim("register", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> yours.deleteToken("register", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(yours.fetchAvailableSegments("register")).isEmpty();
        mine.releaseClaim("register", 0);
        assertThat(yours.fetchToken("register", 0)).isNull();
    }

    @Test
    void a_claim_not_renewed_is_taken_over_and_its_old_owner_learns_it() {
        mine.fetchToken("register", 0);
        MongoTokenStore impatient = store("impatient", Duration.ofMillis(-1));
        assertThat(impatient.fetchAvailableSegments("register")).hasSize(1);
        impatient.fetchToken("register", 0);
        assertThatThrownBy(() -> mine.extendClaim("register", 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void claims_of_a_killed_server_can_be_let_go_at_once() {
        mine.fetchToken("register", 0);
        yours.releaseAll();
        assertThat(yours.fetchToken("register", 0)).isNull();
    }

    @Test
    void a_segment_is_not_made_twice_and_an_unknown_one_not_claimed() {
        assertThatThrownBy(() -> yours.initializeTokenSegments("register", 1))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> yours.initializeSegment(null, "register", 0))
                .isInstanceOf(UnableToInitializeTokenException.class);
        assertThatThrownBy(() -> yours.fetchToken("register", 5)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void a_split_or_merge_in_between_is_noticed() {
        Segment whole = Segment.ROOT_SEGMENT;
        mine.initializeSegment(null, "register", 1);
        assertThatThrownBy(() -> mine.fetchToken("register", whole)).hasMessageContaining("split");
        Segment half = Segment.computeSegment(0, 0, 1);
        assertThat(mine.fetchToken("register", half)).isNull();
        mine.fetchToken("register", 1);
        mine.deleteToken("register", 1);
        assertThatThrownBy(() -> mine.fetchToken("register", half)).hasMessageContaining("merged");
    }

    private MongoTokenStore store(String owner, Duration timeout) {
        MongoTokenStore.Claim claim = new MongoTokenStore.Claim(owner, timeout, "log");
        return new MongoTokenStore(database.database(), TokenSerializer.create(), claim);
    }
}
