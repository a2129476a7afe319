package vigil.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.reports.CodedLine;
import vigil.reports.EmployerReport;
import vigil.reports.FiledReport;
import vigil.reports.Line;
import vigil.reports.Losses;
import vigil.reports.Reporter;
import vigil.web.Wording;

/** An employer's report as people read it: the rows of table I with their words, and what another version says otherwise. */
@Component
class ReportRows {

    private final Wording words;
    private final Law law;

    ReportRows(Law law, Wording words) {
        this.law = law;
        this.words = words;
    }

    /**
     * A row of table I.
     *
     * @param numbers empty for a title between rows
     * @param whole whether it is one of the numbered lines of the form
     */
    record Row(String title, List<Integer> numbers, boolean whole) {}

    /** A field that another version has otherwise; empty where there was none. */
    record Changed(String field, String before, String after) {}

    /** The rows in the order of the form. */
    List<Row> of(EmployerReport report, LocalDate day) {
        List<Row> rows = new ArrayList<>();
        rows.add(whole("field.accidents", report.accidents()));
        part(rows, "field.byCause", report.byCause(), Kind.CAUSE, day);
        part(rows, "field.byFactor", report.byFactor(), Kind.INJURING_FACTOR, day);
        part(rows, "field.byOccupation", report.byOccupation(), Kind.OCCUPATION, day);
        rows.add(whole("field.allowance", report.allowance()));
        rows.add(whole("publications.row.all", report.total()));
        return rows;
    }

    /** What a later version says otherwise than the one before it, field by field. */
    List<Changed> between(FiledReport before, FiledReport after) {
        Map<String, String> then = fields(before);
        Map<String, String> now = fields(after);
        Map<String, Changed> changed = new LinkedHashMap<>();
        then.forEach((field, value) -> changed.put(field, new Changed(field, value, now.getOrDefault(field, ""))));
        now.forEach((field, value) -> changed.put(field, new Changed(field, then.getOrDefault(field, ""), value)));
        return changed.values().stream()
                .filter(one -> !one.before().equals(one.after()))
                .toList();
    }

    private Map<String, String> fields(FiledReport filed) {
        EmployerReport report = filed.report();
        Map<String, String> fields = new LinkedHashMap<>();
        reporter(report.reporter(), filed.period().last()).forEach((field, value) -> fields.put(words.say(field), value));
        for (Row row : of(report, filed.period().last())) {
            for (int i = 0; i < row.numbers().size(); i++) {
                int number = row.numbers().get(i);
                String field = row.title() + " – " + words.say("reports.column." + Line.COLUMNS.get(i));
                if (number != 0) fields.put(field, String.valueOf(number));
            }
        }
        losses(report.losses()).forEach((field, value) -> fields.put(words.say(field), String.valueOf(value)));
        return fields;
    }

    /** The head of the report by the key of each field's name. */
    Map<String, String> reporter(Reporter reporter, LocalDate day) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("field.reporter.name", Objects.toString(reporter.name().shown(), ""));
        head.put("field.taxCode", reporter.taxCode());
        head.put("field.provinceCode", law.places().name(reporter.provinceCode(), day));
        head.put("field.type", code(Kind.ESTABLISHMENT_TYPE, String.valueOf(reporter.type()), day));
        head.put("field.sector", code(Kind.SECTOR, reporter.sector(), day));
        head.put("field.workers", String.valueOf(reporter.workers()));
        head.put("field.reporter.women", String.valueOf(reporter.women()));
        head.put("field.payrollMillion", String.valueOf(reporter.payrollMillion()));
        return head;
    }

    /** Table II by the key of each column's name. */
    Map<String, Long> losses(Losses losses) {
        Map<String, Long> table = new LinkedHashMap<>();
        table.put("field.daysOff", losses.daysOff());
        table.put("field.medical", losses.medical());
        table.put("field.wages", losses.wages());
        table.put("field.compensation", losses.compensation());
        table.put("field.property", losses.property());
        return table;
    }

    private String code(Kind list, @Nullable String code, LocalDate day) {
        return code == null ? "" : code + " · " + law.codes().name(list, code, day).in(words.language());
    }

    private Row whole(String key, Line line) {
        return new Row(words.say(key), line.numbers(), true);
    }

    private void part(List<Row> rows, String key, List<CodedLine> lines, Kind list, LocalDate day) {
        if (lines.isEmpty()) return;
        rows.add(new Row(words.say(key), List.of(), false));
        lines.forEach(line -> rows.add(new Row(code(list, line.code(), day), line.line().numbers(), false)));
    }
}
