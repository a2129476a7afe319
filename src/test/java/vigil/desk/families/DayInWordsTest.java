package vigil.desk.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12 | 3 | mất ngày mười hai tháng ba năm hai nghìn không trăm hai mươi lăm
        12 | 3 | ngày Mười Hai tháng 3
        1 | 5 | mùng một tháng năm
        5 | 1 | ngày mồng năm tháng giêng
        4 | 4 | ngày bốn tháng tư
        14 | 12 | ngày mười tư tháng chạp
        15 | 10 | ngày mười lăm tháng mười
        10 | 11 | ngày mười tháng mười một
        20 | 2 | ngày hai mươi tháng hai
        21 | 2 | đêm hai mốt tháng hai
        21 | 2 | hai mươi mốt tháng hai
        23 | 7 | hăm ba tháng bảy
        25 | 8 | ngày hai mươi lăm tháng tám
        30 | 6 | ngày ba mươi tháng sáu
        31 | 8 | ngày ba mươi mốt tháng tám
        12 | 3 | on the twelfth of March
        12 | 3 | on this twelfth day of March
        21 | 3 | March the twenty-first
        30 | 4 | the thirtieth of April
        31 | 5 | May thirty first
        12 | 3 | 二〇二五年三月十二日
        20 | 11 | 十一月二十日
        """)
    void a_day_is_found_that_is_spelled_out(int day, int month, String text) {
        LocalDate meant = LocalDate.of(2024, month, day);
        assertThat(DayInWords.says(text, meant)).isTrue();
        assertThat(DayInWords.says(Normalizer.normalize(text, Normalizer.Form.NFD), meant)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2 | 3 | ngày mười hai tháng ba
        2 | 3 | ngày hai mươi hai tháng ba
        1 | 3 | ngày mười một tháng ba
        1 | 3 | ngày hăm mốt tháng ba
        10 | 2 | ngày mười hai tháng hai
        20 | 3 | ngày hai mươi mốt tháng ba
        3 | 3 | ngày hai ba tháng ba
        12 | 10 | ngày mười hai tháng mười một
        12 | 1 | ngày mười hai tháng mười một
        1 | 3 | the twenty-first of March
        10 | 3 | 三月二十日
        2 | 3 | 三月十二日
        1 | 1 | 十一月一日
        """)
    void and_a_longer_number_is_not_the_shorter_one_that_ends_it(int day, int month, String text) {
        assertThat(DayInWords.says(text, LocalDate.of(2024, month, day))).isFalse();
    }

    @Test
    void every_day_of_a_year_said_in_words_is_found_as_that_day_alone() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            String text = "ngày " + WORDS.get(day.getDayOfMonth() - 1) + " tháng " + MONTH_WORDS.get(day.getMonthValue() - 1) + " năm ấy";
            for (LocalDate other = LocalDate.of(2024, 1, 1); other.getYear() == 2024; other = other.plusDays(1)) {
                assertThat(DayInWords.says(text, other)).as("%s in: %s", other, text).isEqualTo(other.equals(day));
            }
        }
    }

    private static final List<String> MONTH_WORDS =
            List.of("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai");

    private static final List<String> WORDS = List.of(
            "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai", "mười ba", "mười bốn",
            "mười lăm", "mười sáu", "mười bảy", "mười tám", "mười chín", "hai mươi", "hai mươi mốt", "hai mươi hai", "hai mươi ba",
            "hai mươi tư", "hai mươi lăm", "hai mươi sáu", "hai mươi bảy", "hai mươi tám", "hai mươi chín", "ba mươi", "ba mươi mốt");
}
