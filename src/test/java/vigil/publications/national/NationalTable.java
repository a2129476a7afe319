package vigil.publications.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vigil.publications.ShowNotice;
import vigil.publications.Table;
import vigil.publications.Totals;
import vigil.publications.Totals.Measure;
import vigil.publications.print.Form;
import vigil.publications.print.TablePdf;
import vigil.questions.Asker;
import vigil.reports.ReportingPeriod;
import vigil.reports.fold.ReportsProjection;
import vigil.syntheses.fold.SynthesesProjection;
import vigil.testing.ReadingRooms;
import vigil.testing.pdf.PdfA;

/**
 * Years of the national table, made up accident by accident, told to the log as in life, and counted again: counts must be
 * those of the notices to the last one.
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

    @Test
    void the_notice_is_an_archival_document_that_can_be_heard() throws IOException {
        Form.Head head = new Form.Head("", "", List.of("BỘ", "CỤC"), List.of("CỘNG HÒA", "Độc lập"), "Hà Nội", "BẢNG SỐ LIỆU", List.of());
        Form form = new Form(head, null, notice(2022, null).tables(), List.of());
        byte[] pdf = TablePdf.of(List.of(form), Locale.of("vi"), LocalDate.of(2023, 4, 1));
        PdfA.keep("NOTICE-2022.pdf", pdf);
        assertThat(PdfA.faults(pdf)).isEmpty();
        assertThat(PdfA.barriers(pdf)).isEmpty();
    }

    private static long number(Table.Cell cell) {
        return java.util.Objects.requireNonNull(cell.value()).longValueExact();
    }
}
