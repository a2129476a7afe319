package vigil.publications.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vigil.figures.FollowedCase;
import vigil.law.CodeLists;
import vigil.publications.Table;
import vigil.publications.Table.Cell;
import vigil.publications.Table.Column;
import vigil.publications.Table.Kind;
import vigil.publications.Table.Row;
import vigil.reports.CodedLine;
import vigil.reports.EmployerReport;
import vigil.reports.Line;
import vigil.reports.ReportingPeriod;

/** Part II of App. XIV: cases and victims by cause, factor and occupation; and App. XV in the same columns. */
@Component
class LinesTable {

    private static final List<String> COLUMNS =
            List.of("cases", "fatal-cases", "cases-of-several", "victims", "women", "dead", "severe");

    private final Says says;

    LinesTable(Says says) {
        this.says = says;
    }

    /** Part II, of employers' reports. */
    Table ofReports(ReportingPeriod period, List<EmployerReport> reports) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Kind.TOTAL, "1", says.say("publications.row.accidents"), sum(reports, EmployerReport::accidents)));
        part(rows, period, CodeLists.Kind.CAUSE, "1.1", reports, EmployerReport::byCause);
        part(rows, period, CodeLists.Kind.INJURING_FACTOR, "1.2", reports, EmployerReport::byFactor);
        part(rows, period, CodeLists.Kind.OCCUPATION, "1.3", reports, EmployerReport::byOccupation);
        rows.add(row(Kind.ORDINARY, "2", says.say("publications.row.allowance"), sum(reports, EmployerReport::allowance)));
        rows.add(row(Kind.TOTAL, "3", says.say("publications.row.all"), sum(reports, EmployerReport::total)));
        return new Table(
                "xiv-2", says.say("publications.table.xiv-2", says.period(period)),
                List.of(says.say("publications.note.xiv-2")), columns(), rows);
    }

    /** App. XV, of followed cases of workers without a contract. */
    Table ofCases(ReportingPeriod period, List<FollowedCase> cases) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Kind.TOTAL, "1", says.say("publications.row.accidents"), sum(cases)));
        Map<String, List<FollowedCase>> byFactor = new TreeMap<>();
        cases.forEach(one -> byFactor
                .computeIfAbsent(one.injuringFactor() == null ? "" : one.injuringFactor(), _ -> new ArrayList<>())
                .add(one));
        rows.add(heading("1.2", "publications.row.1.2"));
        byFactor.forEach((code, some) -> rows.add(row(
                Kind.PART, "1.2-" + code, says.code(CodeLists.Kind.INJURING_FACTOR, code, period.last()), sum(some))));
        return new Table(
                "xv", says.say("publications.table.xv", says.period(period)),
                List.of(says.say("publications.note.xv")), columns(), rows);
    }

    private void part(
            List<Row> rows,
            ReportingPeriod period,
            CodeLists.Kind list,
            String number,
            List<EmployerReport> reports,
            Function<EmployerReport, List<CodedLine>> part) {
        rows.add(heading(number, "publications.row." + number));
        Map<String, Line> byCode = new TreeMap<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        reports.stream().flatMap(report -> part.apply(report).stream())
                .forEach(one -> byCode.merge(one.code(), one.line(), Line::plus));
        byCode.forEach((code, line) -> rows.add(
                row(Kind.PART, number + "-" + code, says.code(list, code, period.last()), line)));
    }

    private Row heading(String code, String key) {
        return new Row(Kind.HEADING, code, says.say(key), List.of());
    }

    private List<Column> columns() {
        return COLUMNS.stream()
                .map(id -> new Column(id, "", says.say("publications.column." + id)))
                .toList();
    }

    private static Row row(Kind kind, String code, String title, Line line) {
        return new Row(kind, code, title, List.of(
                Cell.of(line.cases()),
                Cell.of(line.fatalCases()),
                Cell.of(line.casesOfSeveral()),
                Cell.of(line.victims()),
                Cell.of(line.women()),
                Cell.of(line.dead()),
                Cell.of(line.severe())));
    }

    private static Line sum(List<EmployerReport> reports, Function<EmployerReport, Line> line) {
        return reports.stream().map(line).reduce(Line.NONE, Line::plus);
    }

    private static Line sum(List<FollowedCase> cases) {
        return cases.stream().map(LinesTable::line).reduce(Line.NONE, Line::plus);
    }

    private static Line line(FollowedCase one) {
        var counts = one.counts();
        return new Line(
                1, (int) counts.fatal(), one.several() ? 1 : 0, (int) counts.victims(), 0, (int) counts.women(), 0,
                (int) counts.deaths(), 0, (int) counts.severe(), 0);
    }
}
