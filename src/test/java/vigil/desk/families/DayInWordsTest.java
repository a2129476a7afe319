package vigil.desk.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day as letters say it. */
class DayInWordsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);

    @ParameterizedTest
    @ValueSource(strings = {
        "mất ngày 4/3/2025 tại bệnh viện", "mất ngày 04/03/2025", "(4-3-2025)", "04.03.2025", "ngày 4 tháng 3 năm 2025", "Ngày 04 tháng 03",
        "ngày 4 tháng ba", "2025-03-04", "2025年3月4日", "3月4日", "2025년 3월 4일", "on 4 March 2025", "on the 4th of March", "March 4, 2025",
        "Mar. 4", "4 Mar"
    })
    void is_found_however_it_is_written(String text) {
        assertThat(DayInWords.says(text, DAY)).isTrue();
        assertThat(DayInWords.says(Normalizer.normalize(text, Normalizer.Form.NFD), DAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ngày 14/3/2025", "ngày 4/13/2025", "ngày 4 tháng 30", "ngày 4 tháng tư", "2025-03-14", "34/3", "4 người và 3 thợ", "March 14",
        "14th of March", "hôm qua", ""
    })
    void and_no_other_day_is_taken_for_it(String text) {
        assertThat(DayInWords.says(text, DAY)).isFalse();
    }

    @Test
    void october_is_neither_november_nor_december() {
        assertThat(DayInWords.says("ngày 4 tháng mười", LocalDate.of(2025, 10, 4))).isTrue();
        assertThat(DayInWords.says("ngày 4 tháng mười một", LocalDate.of(2025, 10, 4))).isFalse();
        assertThat(DayInWords.says("ngày 4 tháng mười một", LocalDate.of(2025, 11, 4))).isTrue();
        assertThat(DayInWords.says("ngày 4 tháng mười hai", LocalDate.of(2025, 11, 4))).isFalse();
    }
}
