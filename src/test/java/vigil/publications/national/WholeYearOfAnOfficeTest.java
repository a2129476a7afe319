package vigil.publications.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vigil.testing.TestDatabase;
import vigil.testing.TestServer;

/**
 * A year of 8,000 cases in a whole office with 512 MB, on a database server of its own. How many cases: {@code -Dvigil.year.cases}.
 */
@Tag("long")
@EnabledIf("there")
class WholeYearOfAnOfficeTest {

    private static final int CASES = Integer.getInteger("vigil.year.cases", 8_000);

    /** As in {@link YearOfCasesTest}: less would be a bet on a quiet machine. */
    private static final double MOST = 2.0;

    static boolean there() {
        return TestServer.canStart();
    }

    @Test
    void the_yearly_report_of_the_country_comes_in_the_time_of_one_scan() throws Exception {
        Path folder = TestDatabase.folder("office-year");
        try (TestServer server = TestServer.start()) {
            Map<String, Long> said = SmallProcess.numbers(
                    OfficeYearProcess.class, Integer.toString(CASES), server.address(), folder.toString());
            System.out.printf(
                    "a year of %d cases in an office: %s; in times of one scan: the notice %.2f, the figures %.2f%n",
                    CASES, said, SmallProcess.ofAScan(said, "notice-us"), SmallProcess.ofAScan(said, "figures-us"));
            assertThat(said).containsEntry("cases", (long) CASES);
            assertThat(said.get("events")).isGreaterThan(25L * CASES);
            assertThat(SmallProcess.ofAScan(said, "notice-us")).isLessThan(MOST);
            assertThat(SmallProcess.ofAScan(said, "figures-us")).isLessThan(MOST);
            assertThat(said.get("most-heap-mb")).isLessThanOrEqualTo(512);
        }
    }
}
