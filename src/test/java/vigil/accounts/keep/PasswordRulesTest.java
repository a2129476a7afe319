package vigil.accounts.keep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which passwords are good. */
class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @Test
    void a_long_sentence_is_good_in_any_script() {
        assertThat(rules.wrong("chín con trâu gặm cỏ non", "lan")).isEmpty();
        assertThat(rules.wrong("ba chú mèo ngủ", "lan")).isEmpty();
    }

    @Test
    void short_simple_known_and_personal_ones_are_not() {
        assertThat(rules.wrong("chín con trâ", "lan")).isEmpty();
        assertThat(rules.wrong("chín con tr", "lan")).contains("too-short");
        assertThat(rules.wrong("x".repeat(129), "lan")).contains("too-long");
        assertThat(rules.wrong("121212121212", "lan")).contains("too-simple");
        assertThat(rules.wrong("Password123456!", "lan")).contains("leaked");
        assertThat(rules.wrong("dragondragon99", "lan")).contains("leaked");
        assertThat(rules.wrong("day la LAN.1 o so", "lan.1")).contains("holds-the-account");
    }
}
