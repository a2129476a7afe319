package vigil.publications.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.BoilerCase.people;
import static vigil.testing.BoilerCase.report;
import static vigil.testing.BoilerCase.words;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vigil.accident.Establishment;
import vigil.accident.NoticeCommand.CorrectFacts;
import vigil.accident.NoticeCommand.MergeInto;
import vigil.accident.NoticeCommand.RecordNotice;
import vigil.accident.Notice.Source;
import vigil.figures.CountFigures;
import vigil.figures.CountFigures.Group;
import vigil.figures.Figures;
import vigil.figures.Figures.Mark;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Role;
import vigil.publications.Difference;
import vigil.publications.Difference.Change;
import vigil.publications.ExplainDifference;
import vigil.publications.Notice;
import vigil.publications.PublicationEvent.FiguresPublished;
import vigil.publications.Reproduction;
import vigil.publications.ShowNotice;
import vigil.publications.ShowPublication;
import vigil.publications.Table;
import vigil.publications.Totals;
import vigil.publications.Totals.Measure;
import vigil.questions.Asker;
import vigil.reports.EmployerReport;
import vigil.reports.Line;
import vigil.reports.Losses;
import vigil.reports.ReportCommand.Channel;
import vigil.reports.ReportEvent.EmployerReportCorrected;
import vigil.reports.ReportEvent.EmployerReportSubmitted;
import vigil.reports.Reporter;
import vigil.reports.ReportingPeriod;
import vigil.testing.ReadingRooms;
import vigil.testing.ToldCases;

/** Figures of 2024, published in January 2025 and again in March, after corrections. */
class PublishedFiguresTest {

    private static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2024);
    private static final String TAX_CODE = "3600000001";
    private static final Asker LEADER = Asker.of(Actor.of("leader", Role.LEADER));
    private static final ToldCases LOG = new ToldCases();
    private static final ReadingRooms ROOMS;
    private static final Notice IN_JANUARY;

    static {
        LOG.on("2024-05-01T10:00").tell("75-2024-0001", report("75", "2024-05-01T08:10", "2024-05-01T09:00", people(1, 2)));
        LOG.on("2024-06-01T10:00").tell("75-2024-0002", report("75", "2024-06-01T08:10", "2024-06-01T09:00", people(0, 1)));
        LOG.tell("75-2024-0002", new CorrectFacts(words("khai báo bổ sung"), null, null,
                new Establishment(Confidential.of("Công ty Giả Định"), 2, TAX_CODE, null), null, null, null, null));
        LOG.on("2024-08-01T10:00").tell("79-2024-0001", report("79", "2024-08-01T08:10", "2024-08-01T09:00", people(3, 0)));
        LOG.on("2024-08-02T10:00").tell("79-2024-0002", report("79", "2024-08-01T08:20", "2024-08-01T09:30", people(1, 0)));
        LOG.on("2025-01-09T10:00").append("xii-2024-" + TAX_CODE, new EmployerReportSubmitted(
                YEAR, java.time.LocalDate.of(2025, 1, 9), Channel.EMAIL, content(4, 5)));
        ROOMS = new ReadingRooms(LOG, "2025-03-20T10:00");
        IN_JANUARY = notice(null);
        publish("tb-2024-1", Mark.PROVISIONAL, IN_JANUARY);
        LOG.on("2025-02-03T10:00").tell("75-2024-0001", new RecordNotice(
                Source.PROVINCE, "công văn", ToldCases.at("2025-02-03T09:00"), null, null, people(2, 1), null));
        LOG.tell("79-2024-0002", new MergeInto("79-2024-0001", words("cùng một vụ")));
        LOG.append("xii-2024-" + TAX_CODE, new EmployerReportCorrected(Confidential.of("cộng sót"), content(6, 8)));
        publish("tb-2024-2", Mark.REVISED, notice(null));
    }

    private static void publish(String id, Mark mark, Notice notice) {
        LOG.append(id, new FiguresPublished(YEAR, null, mark, null, null, notice.upTo(), notice.digest(), "leader"));
    }

    /** Light accidents besides the followed one, which the employer repeats. */
    private static EmployerReport content(int cases, int victims) {
        Line line = new Line(cases, 0, 1, victims, 0, 1, 0, 0, 0, 1, 0);
        Reporter reporter = new Reporter(TAX_CODE, Confidential.of("Công ty Giả Định"), "75", 2, "C", 200, 80, 18_000);
        return new EmployerReport(reporter, line, List.of(), List.of(), List.of(), Line.NONE, Losses.NONE);
    }

    private static Notice notice(Long upTo) {
        return ROOMS.ask(new ShowNotice(YEAR, null, upTo, false), LEADER);
    }

    @AfterAll
    static void close() {
        ROOMS.close();
    }

    @Test
    void an_establishment_counts_with_the_larger_of_report_and_followed_cases() {
        assertThat(IN_JANUARY.now()).isEqualTo(new Totals(7, 12, 3, 0, 5, 0, 3, 0));
    }

    @Test
    void a_publication_is_reproduced_exactly_after_later_corrections() {
        Reproduction again = ROOMS.ask(new ShowPublication("tb-2024-1", false), LEADER);
        assertThat(again.same()).isTrue();
        assertThat(again.notice()).isEqualTo(IN_JANUARY);
        assertThat(again.notice().now()).isNotEqualTo(notice(null).now());
    }

    @Test
    void the_figures_of_the_dashboard_carry_the_mark_of_the_newest_publication_that_was_out() {
        assertThat(figures(2024, "2024-12-31T10:00").mark()).isEqualTo(Mark.PROVISIONAL);
        assertThat(figures(2024, "2025-01-31T10:00").mark()).isEqualTo(Mark.PROVISIONAL);
        assertThat(figures(2024, null).mark()).isEqualTo(Mark.REVISED);
        assertThat(figures(2023, null).mark()).isEqualTo(Mark.PROVISIONAL);
    }

    private static Figures figures(int year, String asOf) {
        return ROOMS.ask(
                new CountFigures(year, null, null, asOf == null ? null : ToldCases.at(asOf).toInstant(), Group.TODAY),
                LEADER);
    }

    @Test
    void the_digest_notices_when_the_numbers_are_not_those_published() {
        Notice now = notice(null);
        LOG.append("tb-2024-9", new FiguresPublished(
                YEAR, null, Mark.REVISED, null, true, now.upTo(), IN_JANUARY.digest(), "leader"));
        assertThat(ROOMS.ask(new ShowPublication("tb-2024-9", false), LEADER).same()).isFalse();
        assertThat(ROOMS.ask(new ShowPublication("tb-2024-9", null), LEADER).notice().tables().get(1).rows())
                .as("it was published with small cells kept back")
                .anyMatch(row -> row.cells().contains(Table.Cell.HIDDEN));
    }

    @Test
    void the_difference_names_the_cases_and_reports_and_adds_up() {
        Difference difference = ROOMS.ask(new ExplainDifference("tb-2024-1", "tb-2024-2", null), LEADER);
        assertThat(difference.changes()).extracting(Change::key)
                .containsExactly(TAX_CODE, "75-2024-0001", "79-2024-0002");
        for (Measure measure : Measure.values()) {
            long explained = difference.changes().stream()
                    .mapToLong(change -> change.after().of(measure) - change.before().of(measure))
                    .sum();
            assertThat(explained).isEqualTo(difference.to().of(measure) - difference.from().of(measure));
        }
        assertThat(difference.changes().getFirst().cases()).containsExactly("75-2024-0002");
        assertThat(difference.changes().getLast().after()).as("it went on under another number").isEqualTo(Totals.NONE);
    }

    @Test
    void one_measure_is_explained_by_what_changes_it() {
        Difference deaths = ROOMS.ask(new ExplainDifference("tb-2024-1", null, Measure.DEATHS), LEADER);
        assertThat(deaths.changes()).extracting(Change::key).containsExactly("75-2024-0001", "79-2024-0002");
    }

    @Test
    void small_cells_are_kept_back_and_the_digest_stays() {
        Reproduction hidden = ROOMS.ask(new ShowPublication("tb-2024-1", true), LEADER);
        Table provinces = hidden.notice().tables().get(1);
        assertThat(provinces.rows()).anyMatch(row -> row.cells().contains(Table.Cell.HIDDEN));
        assertThat(hidden.same()).isTrue();
    }
}
