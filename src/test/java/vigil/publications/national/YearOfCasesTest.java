package vigil.publications.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A year of cases, followed to their ends, in a process of its own with 512 MB: the yearly report of the country is made in
 * about the time in which its read models are read once.
 */
class YearOfCasesTest {

    /** Twice as long as reading everything once: less would be a bet on a quiet machine. */
    private static final double MOST = 2.0;

    @Test
    void two_hundred_cases_are_counted_by_reading_them_once() throws Exception {
        assertThat(year(200)).containsEntry("cases", 200L);
    }

    @Test
    @Tag("long")
    void eight_thousand_cases_are_counted_in_the_time_of_one_scan() throws Exception {
        Map<String, Long> said = year(8_000);
        assertThat(said).containsEntry("cases", 8_000L);
        assertThat(said.get("events")).isGreaterThan(200_000);
        assertThat(said.get("notice-us")).isLessThan((long) (MOST * said.get("scan-us")));
        assertThat(said.get("figures-us")).isLessThan((long) (MOST * said.get("scan-us")));
    }

    private static Map<String, Long> year(int cases) throws IOException, InterruptedException {
        Map<String, Long> numbers = SmallProcess.numbers(YearProcess.class, Integer.toString(cases));
        System.out.printf(
                "a year of %d cases: %s; in times of one scan: the notice %.2f, the figures %.2f%n",
                cases, numbers, SmallProcess.ofAScan(numbers, "notice-us"), SmallProcess.ofAScan(numbers, "figures-us"));
        return numbers;
    }
}
