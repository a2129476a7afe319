package vigil.publications.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vigil.law.CodeLists;
import vigil.law.Law;
import vigil.publications.Percent;
import vigil.publications.Table;
import vigil.publications.Table.Cell;
import vigil.publications.Table.Column;
import vigil.publications.Table.Kind;
import vigil.publications.Table.Row;
import vigil.reports.EmployerReport;
import vigil.reports.ReportingPeriod;
import vigil.syntheses.FiledSynthesis;
import vigil.syntheses.Stated;

/**
 * Part I of App. XIV: by type of establishment, who has reported, and how often people were hurt; every type of the list of the
 * period's last day has its row, and where nobody has stated how many there are a dash stands instead of a number. The
 * frequencies K count the reporters' own people per 1,000 workers of the establishments that reported.
 */
@Component
class FrequencyTable {

    private static final List<String> COLUMNS = List.of(
            "establishments", "reported", "workers", "workers-reported", "women-reported", "victims", "dead", "severe",
            "k-accidents", "k-deaths", "note");

    /** The form counts type and code as its first two columns. */
    private static final int FIRST_NUMBER = 3;

    private final Law law;
    private final Says says;

    FrequencyTable(Law law, Says says) {
        this.law = law;
        this.says = says;
    }

    /** What stands in a row; how many there are is known where a statement says it. */
    private record Sums(
            long statements, long establishments, long reported, long workers, long workersReported, long women, long victims,
            long dead, long severe) {

        static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0);

        static Sums of(Stated stated) {
            return new Sums(1, stated.establishments(), 0, stated.workers(), 0, 0, 0, 0, 0);
        }

        static Sums of(EmployerReport report) {
            var line = report.total();
            return new Sums(
                    0, 0, 1, 0, report.reporter().workers(), report.reporter().women(),
                    line.victims() - line.victimsOfOthers(), line.dead() - line.deadOfOthers(),
                    line.severe() - line.severeOfOthers());
        }

        Sums plus(Sums other) {
            return new Sums(
                    statements + other.statements, establishments + other.establishments,
                    reported + other.reported, workers + other.workers,
                    workersReported + other.workersReported, women + other.women, victims + other.victims,
                    dead + other.dead, severe + other.severe);
        }

        /** A type that a statement leaves out has no establishments, unless one of them has reported. */
        boolean unknown(boolean filed) {
            return statements == 0 && (reported > 0 || !filed);
        }
    }

    Table of(ReportingPeriod period, List<EmployerReport> reports, List<FiledSynthesis> syntheses) {
        Map<Integer, Sums> byType = new TreeMap<>();
        law.codes().on(CodeLists.Kind.ESTABLISHMENT_TYPE, period.last())
                .forEach(type -> byType.put(Integer.valueOf(type.code()), Sums.NONE));
        reports.forEach(report -> byType.merge(report.reporter().type(), Sums.of(report), Sums::plus));
        syntheses.stream()
                .flatMap(synthesis -> synthesis.establishments().stream())
                .forEach(stated -> byType.merge(stated.type(), Sums.of(stated), Sums::plus));
        return new Table(
                "xiv-1",
                says.say("publications.table.xiv-1", says.period(period)),
                List.of(says.say("publications.note.k")),
                columns(),
                rows(period, byType, !syntheses.isEmpty()));
    }

    private List<Row> rows(ReportingPeriod period, Map<Integer, Sums> byType, boolean filed) {
        List<Row> rows = new ArrayList<>();
        Sums all = byType.values().stream().reduce(Sums.NONE, Sums::plus);
        boolean partly = filed && byType.values().stream().anyMatch(sums -> sums.unknown(true));
        rows.add(row(
                new Row(Kind.TOTAL, "", says.say("publications.whole"), List.of()),
                all, !filed, partly ? says.say("publications.note.partly-stated") : note(all, !filed)));
        byType.forEach((type, sums) -> {
            boolean unknown = sums.unknown(filed);
            rows.add(row(
                    new Row(
                            Kind.ORDINARY, String.valueOf(type),
                            says.code(CodeLists.Kind.ESTABLISHMENT_TYPE, String.valueOf(type), period.last()), List.of()),
                    sums, unknown, note(sums, unknown && sums.reported() > 0)));
        });
        return rows;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            String id = COLUMNS.get(i);
            columns.add(new Column(id, String.valueOf(FIRST_NUMBER + i), says.say("publications.column." + id)));
        }
        return columns;
    }

    private static Row row(Row head, Sums sums, boolean unknown, String note) {
        return new Row(head.kind(), head.code(), head.title(), List.of(
                unknown ? Cell.EMPTY : Cell.of(sums.establishments()),
                Cell.of(sums.reported()),
                unknown ? Cell.EMPTY : Cell.of(sums.workers()),
                Cell.of(sums.workersReported()),
                Cell.of(sums.women()),
                Cell.of(sums.victims()),
                Cell.of(sums.dead()),
                Cell.of(sums.severe()),
                Cell.of(Percent.frequency(sums.victims(), sums.workersReported())),
                Cell.of(Percent.frequency(sums.dead(), sums.workersReported())),
                Cell.of(note)));
    }

    /** What somebody who adds up the row would ask about. */
    private String note(Sums sums, boolean notStated) {
        if (notStated) return says.say("publications.note.not-stated");
        boolean adds = sums.reported() <= sums.establishments() && sums.workersReported() <= sums.workers();
        return adds ? "" : says.say("publications.note.more-than-stated");
    }
}
