package vigil.publications.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Tag;
import vigil.kernel.Names;
import vigil.publications.Notice;
import vigil.publications.Percent;
import vigil.publications.Totals;
import vigil.publications.Totals.Measure;

/**
 * All years that were printed, and their changes: percentages follow the one rule of the office, and where the press followed
 * another, it is named.
 */
@Tag("long")
class PrintedChangesTest extends NationalTable {

    PrintedChangesTest() {
        super(2019, 2020, 2021, 2022, 2023);
    }

    @Test
    void the_press_differs_where_it_cut_off_instead_of_rounding() {
        assertThat(Printed.changes().stream()
                        .filter(printed -> !agrees(printed))
                        .map(printed -> printed.year() + " " + printed.measure() + ": printed " + printed.percent()
                                + ", here " + computed(printed)))
                .containsExactly(
                        "2021 severe: printed 21.71, here 21.72",
                        "2022 accidents: printed 18.66, here 18.67",
                        "2022 victims: printed 18.99, here 19.00",
                        "2022 deaths-without-contract: printed 13.58, here 13.59",
                        "2023 fatal-without-contract: printed 4.60, here 4.61");
        assertThat(Printed.changes().stream()
                        .filter(printed -> !agrees(printed))
                        .map(Printed.Change::note))
                .containsOnly("cut off instead of rounded");
    }

    @Test
    void every_printed_percentage_is_at_most_a_tenth_of_a_point_away() {
        assertThat(Printed.changes()).hasSize(25).allSatisfy(printed ->
                assertThat(computed(printed)).isCloseTo(new BigDecimal(printed.percent()), org.assertj.core.data.Offset.offset(new BigDecimal("0.1"))));
    }

    /** Rounded to as many decimals as were printed, from the counts themselves. */
    private boolean agrees(Printed.Change printed) {
        BigDecimal asPrinted = new BigDecimal(printed.percent());
        Totals before = notice(printed.year() - 1, null).now();
        Totals now = notice(printed.year(), null).now();
        Measure measure = measure(printed);
        BigDecimal exact = BigDecimal.valueOf(100 * Math.abs(now.of(measure) - before.of(measure)))
                .divide(BigDecimal.valueOf(before.of(measure)), asPrinted.scale(), RoundingMode.HALF_UP);
        return exact.compareTo(asPrinted) == 0;
    }

    private BigDecimal computed(Printed.Change printed) {
        Notice notice = notice(printed.year(), null);
        BigDecimal percent = Percent.change(notice.before().of(measure(printed)), notice.now().of(measure(printed)));
        return java.util.Objects.requireNonNull(percent).abs();
    }

    private static Measure measure(Printed.Change printed) {
        return Stream.of(Measure.values())
                .filter(measure -> Names.of(measure).equals(printed.measure()))
                .findFirst()
                .orElseThrow();
    }
}
