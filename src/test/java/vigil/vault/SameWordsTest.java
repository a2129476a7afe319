package vigil.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigil.kernel.Confidential;
import vigil.kernel.Confidential.Clear;
import vigil.kernel.Confidential.Closed;
import vigil.kernel.Confidential.Open;
import vigil.kernel.Confidential.Origin;

/** Whether two texts say the same, for a decision that has no key. */
class SameWordsTest {

    private static final Origin THERE = new Origin("75-2024-0001", 0, "e0", "/establishment/name");

    private static Closed sealed(String owner) {
        return new Closed(owner, "nonce", "text", "commitment", THERE);
    }

    @Test
    void what_can_be_read_is_compared_by_its_words() {
        assertThat(new Open("Xưởng", "one").saysTheSameAs(new Clear("Xưởng"))).isTrue();
        assertThat(new Open("Xưởng", "one").saysTheSameAs(new Open("Xưởng", "other"))).isTrue();
        assertThat(new Open("Xưởng", "one").saysTheSameAs(new Open("Tiệm", "one"))).isFalse();
        assertThat(new Clear("Xưởng").saysTheSameAs(new Clear("Tiệm"))).isFalse();
    }

    /** A remembered state holds what it decided on itself open, and what was read from the log sealed. */
    @Test
    void what_is_sealed_is_compared_by_the_key_that_it_has_for_itself() {
        assertThat(sealed("case+case~0.name").saysTheSameAs(new Open("Xưởng", "case+case~0.name"))).isTrue();
        assertThat(sealed("case+case~0.name").saysTheSameAs(new Open("Xưởng", "case+case~4.name"))).isFalse();
        assertThat(sealed("case+case~0.name").saysTheSameAs(sealed("case+case~0.name"))).isTrue();
        assertThat(sealed("case+case~0.name").saysTheSameAs(new Open("Xưởng", null))).isFalse();
        assertThat(sealed("case+case~0.name").saysTheSameAs(new Clear("Xưởng"))).isFalse();
    }

    @Test
    void an_answer_says_only_what_is_clear() {
        assertThat(new Clear("Xưởng").shown()).isEqualTo("Xưởng");
        assertThat(new Open("Xưởng", null).shown()).isNull();
        assertThat(sealed("case").shown()).isNull();
    }
}
