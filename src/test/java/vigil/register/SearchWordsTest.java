package vigil.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** Vietnamese text as words to search by. */
class SearchWordsTest {

    @Test
    void tone_marks_case_and_punctuation_make_no_difference() {
        assertThat(SearchWords.of("Nổ nồi hơi, Đồng Nai")).containsExactly("dong", "hoi", "nai", "no", "noi");
        assertThat(SearchWords.plain("Trường Sơn – ĐẮK LẮK")).isEqualTo("truong son – dak lak");
    }

    @Test
    void composed_and_decomposed_text_give_the_same_words() {
        String text = "Hoà Bình, Huế, Bà Rịa - Vũng Tàu";
        assertThat(SearchWords.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(SearchWords.of(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    @Test
    void nothing_has_no_words() {
        assertThat(SearchWords.of(null, "", " .,- ")).isEmpty();
    }
}
