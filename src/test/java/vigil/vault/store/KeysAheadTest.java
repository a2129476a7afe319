package vigil.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.testing.TestDatabase;
import vigil.vault.KeyStore;
import vigil.vault.OwnerErased;

/** Where texts of a case follow each other, the keys of the next ones are made before they are asked for. */
class KeysAheadTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T01:10:00Z"), ZoneOffset.UTC);

    private final TestDatabase place = TestDatabase.embedded();
    private final Keys keys = new Keys(place.database(), new MasterKey(new byte[32]), CLOCK);

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void the_first_text_makes_its_own_key_and_the_second_those_of_the_next_eight() {
        keys.obtain("75-2024-0001~3");
        assertThat(kept()).containsExactly("75-2024-0001~3");

        keys.obtain("75-2024-0001~4");
        assertThat(kept()).hasSize(10).contains("75-2024-0001~5", "75-2024-0001~12").doesNotContain("75-2024-0001~13");

        place.database().getCollection("keys").drop(); // whoever asked the database now would make another key
        assertThat(keys.obtain("75-2024-0001~12")).isEqualTo(keys.obtain("75-2024-0001~12"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_key_made_ahead_is_the_one_that_every_server_uses_and_can_be_destroyed_like_any_other() {
        keys.obtain("75-2024-0001~0");
        keys.obtain("75-2024-0001~1");
        Keys another = new Keys(place.database(), new MasterKey(new byte[32]), CLOCK);
        assertThat(another.obtain("75-2024-0001~2")).isEqualTo(keys.obtain("75-2024-0001~2"));

        keys.shred("75-2024-0001~3", "trial");
        assertThat(keys.state("75-2024-0001~3")).isEqualTo(KeyStore.State.SHREDDED);
        assertThatThrownBy(() -> keys.obtain("75-2024-0001~3")).isInstanceOf(OwnerErased.class);
        keys.obtain("75-2024-0001~10");
        assertThatThrownBy(() -> keys.obtain("75-2024-0001~3")).isInstanceOf(OwnerErased.class);
    }

    @Test
    void only_what_is_counted_has_a_next_one() {
        Set<String> known = Set.of("75-2024-0001~0", "person-1", "look~75-2024-0001~0");
        for (String owner : List.of("75-2024-0001~1.place", "person-1", "look~75-2024-0001~8d3f", "75-2024-0001~2", "~", "a~9999999999")) {
            assertThat(KeysAhead.with(List.of(owner), known::contains)).containsExactly(owner);
        }
        assertThat(KeysAhead.with(List.of("75-2024-0001~1", "75-2024-0001~2"), known::contains))
                .startsWith("75-2024-0001~1", "75-2024-0001~2", "75-2024-0001~3")
                .doesNotHaveDuplicates()
                .hasSize(9);
    }

    private List<String> kept() {
        return place.database().getCollection("keys").find().map((Document key) -> key.getString("_id")).into(new ArrayList<>());
    }
}
