package vigil.publications.answer;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vigil.kernel.Names;
import vigil.publications.Percent;
import vigil.publications.Table;
import vigil.publications.Table.Cell;
import vigil.publications.Table.Column;
import vigil.publications.Table.Kind;
import vigil.publications.Table.Row;
import vigil.publications.Totals;
import vigil.publications.Totals.Measure;
import vigil.reports.ReportingPeriod;

/** The first table of the notice: the counts of the period beside those of the year before. */
@Component
class TotalsTable {

    private final Says says;

    TotalsTable(Says says) {
        this.says = says;
    }

    /** Which of the two years' counts are kept back, in the order of the measures. */
    record KeptBack(boolean[] now, boolean[] before) {}

    Table of(ReportingPeriod period, Totals now, Totals before, KeptBack hidden) {
        return new Table(
                "totals",
                says.say("publications.table.totals", says.period(period)),
                List.of(says.say("publications.note.percent"), says.say("publications.note.counting")),
                List.of(
                        new Column("now", "", says.period(period)),
                        new Column("before", "", says.period(period.before())),
                        new Column("difference", "", says.say("publications.column.difference")),
                        new Column("percent", "", says.say("publications.column.percent"))),
                Arrays.stream(Measure.values())
                        .map(measure -> row(measure, now.of(measure), before.of(measure), hidden))
                        .toList());
    }

    private Row row(Measure measure, long now, long before, KeptBack hidden) {
        boolean nowHidden = hidden.now()[measure.ordinal()];
        boolean beforeHidden = hidden.before()[measure.ordinal()];
        boolean either = nowHidden || beforeHidden;
        List<Cell> cells = List.of(
                nowHidden ? Cell.HIDDEN : Cell.of(now),
                beforeHidden ? Cell.HIDDEN : Cell.of(before),
                either ? Cell.HIDDEN : Cell.of(now - before),
                either ? Cell.HIDDEN : Cell.of(Percent.change(before, now)));
        return new Row(isPart(measure) ? Kind.PART : Kind.ORDINARY, Names.of(measure), says.of(measure), cells);
    }

    private static boolean isPart(Measure measure) {
        return measure.name().endsWith("_CONTRACT");
    }
}
