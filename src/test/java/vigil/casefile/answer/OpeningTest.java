package vigil.casefile.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.casefile.SealedText;
import vigil.casefile.SealedText.State;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Role;
import vigil.vault.Disclosed;
import vigil.vault.Vault;
import vigil.vault.VaultUnreachable;

/** What a reader gets to see of sealed words. */
class OpeningTest {

    private static final SealedText WORDS = SealedText.sealed(Confidential.of("lời kể"));

    @ParameterizedTest
    @CsvSource({"Nguyễn Văn An, N. V. A.", "  Đỗ   thị  Ổn , Đ. T. Ổ.", "An, A.", "Nạn Nhân V1 (dữ liệu giả 2), N. N. V. D. L. G.", "Lê (Tí) - Sửu, L. T. S."})
    void a_name_is_shown_by_its_initials(String name, String initials) {
        assertThat(Opening.initials(name)).isEqualTo(initials);
    }

    @Test
    void erased_words_are_said_to_be_erased() {
        Vault erased = _ -> new Disclosed.Erased(Instant.EPOCH);
        assertThat(shown(erased).state()).isEqualTo(State.ERASED);
    }

    @Test
    void trouble_with_the_keys_is_never_shown_as_erasure() {
        Vault unreachable = _ -> {
            throw new VaultUnreachable("no keys", new IllegalStateException());
        };
        assertThatThrownBy(() -> shown(unreachable)).isInstanceOf(VaultUnreachable.class);
    }

    @Test
    void an_answer_holds_no_sealed_text() {
        Vault open = _ -> new Disclosed.Text("lời kể");
        assertThat(shown(open).sealed()).isNull();
        assertThat(shown(open).text()).isEqualTo("lời kể");
        assertThat(shown(open)).hasToString("SealedText[WORDS, OPEN]");
    }

    private static SealedText shown(Vault vault) {
        return new Opening(vault, CaseDesk.messages()).of(WORDS, Actor.of("officer", Role.OFFICER));
    }
}
