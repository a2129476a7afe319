package vigil.audit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sample that anybody can draw again. */
class DrawTest {

    private static final List<String> CASES =
            IntStream.rangeClosed(1, 500).mapToObj("79-2025-%04d"::formatted).toList();

    @Test
    void the_same_seed_draws_the_same_cases_whatever_order_they_are_in() {
        List<String> shuffled = new ArrayList<>(CASES);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Draw.of(shuffled, "2025-a", 20)).isEqualTo(Draw.of(CASES, "2025-a", 20)).hasSize(20).doesNotHaveDuplicates();
        assertThat(Draw.of(CASES, "2025-b", 20)).isNotEqualTo(Draw.of(CASES, "2025-a", 20));
    }

    @Test
    void the_rule_is_the_published_one() {
        // printf '2025-a|79-2025-0001' | sha256sum and so on, by hand; sorted by hash.
        assertThat(Draw.of(List.of("79-2025-0001", "79-2025-0002", "79-2025-0003"), "2025-a", 3))
                .containsExactly("79-2025-0003", "79-2025-0001", "79-2025-0002");
    }

    @Test
    void every_case_has_its_chance() {
        Set<String> drawn = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) drawn.addAll(Draw.of(CASES, "seed-" + seed, 25));
        assertThat(drawn).hasSameSizeAs(CASES);
    }

    @Test
    void a_small_population_is_drawn_whole() {
        assertThat(Draw.of(List.of("a", "b"), "s", 10)).containsExactlyInAnyOrder("a", "b");
    }
}
