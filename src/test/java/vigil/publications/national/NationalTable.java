package vigil.publications.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import vigil.figures.fold.FiguresProjection;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.kernel.Role;
import vigil.publications.Notice;
import vigil.publications.Percent;
import vigil.publications.ShowNotice;
import vigil.publications.Table;
import vigil.publications.Totals;
import vigil.publications.Totals.Measure;
import vigil.questions.Asker;
import vigil.reports.ReportingPeriod;
import vigil.reports.fold.ReportsProjection;
import vigil.syntheses.fold.SynthesesProjection;
import vigil.testing.ReadingRooms;

/**
 * Years of the national table, made up accident by accident, told to the log as in life, and counted again: counts must be
 * those of the notices to the last one. Percentages follow the one rule of the office, and where the press followed another, it is
 * named.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NationalTable {

    private static final long SEED = 7_718;
    private static final int WORKPLACES = 800;

    private final List<Printed.Row> printed;
    private final LoadedLog log = new LoadedLog();
    private final Map<ShowNotice, Notice> asked = new HashMap<>();
    private ReadingRooms rooms;

    /** The table of some years. */
    NationalTable(Integer... years) {
        this.printed = Printed.counts().stream().filter(row -> List.of(years).contains(row.year())).toList();
    }

    @BeforeAll
    void tell() {
        Country country = new Country(SEED, WORKPLACES, log::stream);
        Map<Integer, Printed.Row> halves = printed.stream()
                .filter(row -> row.half() != null)
                .collect(Collectors.toMap(Printed.Row::year, Function.identity()));
        printed.stream().filter(row -> row.half() == null).forEach(row -> {
            int reporting = row.provincesReporting() == null ? 63 : row.provincesReporting();
            Printed.Row half = halves.get(row.year());
            if (half == null) country.year(row.year(), Target.of(row), reporting);
            else country.year(row.year(), Target.of(half), Target.of(row), reporting);
        });
        log.flush();
        rooms = new ReadingRooms(
                LoadedReadModels.of(
                        log, List.of(new FiguresProjection(), new ReportsProjection(), new SynthesesProjection())),
                "2024-04-01T09:00");
    }

    @AfterAll
    void close() {
        rooms.close();
        log.close();
    }

    final Notice notice(int year, Integer half) {
        ShowNotice question = new ShowNotice(new ReportingPeriod(year, half), null, null, false);
        return asked.computeIfAbsent(question, _ -> rooms.ask(question, Asker.of(Actor.of("leader", Role.LEADER))));
    }

    @TestFactory
    Stream<DynamicTest> every_printed_count_comes_out_exactly() {
        return printed.stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> {
            Totals now = notice(row.year(), row.half()).now();
            assertThat(now.accidents()).isEqualTo(row.accidents());
            assertThat(now.victims()).isEqualTo(row.victims());
            assertThat(List.of(now.fatal(), now.fatalWithContract(), now.fatalWithoutContract()))
                    .containsExactly(row.fatal(), row.fatalWith(), row.fatalWithout());
            assertThat(now.deaths()).isEqualTo(row.deaths());
            if (row.deathsWith() != null) assertThat(now.deathsWithContract()).isEqualTo(row.deathsWith());
            if (row.deathsWithout() != null) assertThat(now.deathsWithoutContract()).isEqualTo(row.deathsWithout());
            assertThat(now.severe()).isEqualTo(row.severe());
            if (row.severeWith() != null) assertThat(now.severeWithContract()).isEqualTo(row.severeWith());
            if (row.severeWithout() != null) assertThat(now.severeWithoutContract()).isEqualTo(row.severeWithout());
        }));
    }

    @Test
    void provinces_that_reported_are_those_of_the_notices() {
        printed.stream().filter(row -> row.provincesReporting() != null).forEach(row -> {
            Notice notice = notice(row.year(), row.half());
            assertThat(notice.provincesReporting()).as(row.name()).isEqualTo(row.provincesReporting());
            assertThat(notice.provinces()).isEqualTo(63);
        });
    }

    @Test
    void the_table_says_what_the_counts_say() {
        Table totals = notice(2022, null).tables().getFirst();
        Table.Row fatal = totals.rows().get(Measure.FATAL.ordinal());
        assertThat(fatal.cells().stream().map(cell -> String.valueOf(cell.value())))
                .containsExactly("720", "749", "-29", "-3.87");
    }

    @Test
    void provinces_add_up_to_the_country() {
        Table provinces = notice(2022, null).tables().get(1);
        for (Measure measure : Measure.values()) {
            long sum = provinces.rows().stream()
                    .skip(1)
                    .mapToLong(row -> number(row.cells().get(measure.ordinal())))
                    .sum();
            assertThat(sum).as(Names.of(measure)).isEqualTo(number(provinces.rows().getFirst().cells().get(measure.ordinal())));
        }
        assertThat(provinces.rows()).hasSize(64);
    }

    private static final List<String> CUT_OFF_INSTEAD_OF_ROUNDED = List.of(
            "2021 severe: printed 21.71, here 21.72",
            "2022 accidents: printed 18.66, here 18.67",
            "2022 victims: printed 18.99, here 19.00",
            "2022 deaths-without-contract: printed 13.58, here 13.59",
            "2023 fatal-without-contract: printed 4.60, here 4.61");

    @Test
    void the_press_differs_where_it_cut_off_instead_of_rounding() {
        List<Printed.Change> others = changes().filter(printed -> !agrees(printed)).toList();
        assertThat(others.stream()
                        .map(printed -> printed.year() + " " + printed.measure() + ": printed " + printed.percent()
                                + ", here " + computed(printed)))
                .isNotEmpty()
                .containsExactlyElementsOf(CUT_OFF_INSTEAD_OF_ROUNDED.stream()
                        .filter(line -> told(Integer.parseInt(line.substring(0, 4))))
                        .toList());
        assertThat(others).extracting(Printed.Change::note).containsOnly("cut off instead of rounded");
    }

    @Test
    void every_printed_percentage_is_at_most_a_tenth_of_a_point_away() {
        assertThat(changes()).isNotEmpty().allSatisfy(printed -> assertThat(computed(printed))
                .isCloseTo(new BigDecimal(printed.percent()), Offset.offset(new BigDecimal("0.1"))));
    }

    /** The printed changes of the years that were told together with the year before. */
    final Stream<Printed.Change> changes() {
        return Printed.changes().stream().filter(printed -> told(printed.year()));
    }

    private boolean told(int year) {
        List<Integer> years = printed.stream().map(Printed.Row::year).toList();
        return years.contains(year) && years.contains(year - 1);
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
        return Objects.requireNonNull(percent).abs();
    }

    private static Measure measure(Printed.Change printed) {
        return Stream.of(Measure.values())
                .filter(measure -> Names.of(measure).equals(printed.measure()))
                .findFirst()
                .orElseThrow();
    }

    private static long number(Table.Cell cell) {
        return Objects.requireNonNull(cell.value()).longValueExact();
    }
}
