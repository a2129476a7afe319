package vigil.publications.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.kernel.Names;
import vigil.publications.Contribution;
import vigil.publications.Table;
import vigil.publications.Table.Cell;
import vigil.publications.Table.Column;
import vigil.publications.Table.Kind;
import vigil.publications.Table.Row;
import vigil.publications.Totals;
import vigil.publications.Totals.Measure;
import vigil.publications.hiding.SmallCells;
import vigil.publications.hiding.SmallCells.Whole;
import vigil.reports.ReportingPeriod;

/** The second table of the notice: the counts of every province that has any. */
@Component
class ProvincesTable {

    /** Whole columns with their parts, by the order of the measures. */
    private static final List<Whole> WHOLES = List.of(
            whole(Measure.FATAL), whole(Measure.DEATHS), whole(Measure.SEVERE));

    private final Says says;

    ProvincesTable(Says says) {
        this.says = says;
    }

    /** The counts by unit of the last day of the period, most deaths first; the sum comes before all. */
    static Map<String, Totals> byUnit(List<Contribution> contributions) {
        Map<String, Totals> byUnit = new TreeMap<>();
        contributions.forEach(one -> byUnit.merge(one.unit(), one.totals(), Totals::plus));
        return byUnit;
    }

    Table of(ReportingPeriod period, Map<String, Totals> byUnit, Totals all) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Kind.TOTAL, "", says.say("publications.whole"), cells(all)));
        sorted(byUnit).forEach(unit -> rows.add(new Row(
                Kind.ORDINARY, unit, says.province(unit, period), cells(Objects.requireNonNull(byUnit.get(unit))),
                says.codeToday(unit, period))));
        return new Table(
                "provinces",
                says.say("publications.table.provinces", says.period(period)),
                List.of(says.say("publications.note.units")),
                Arrays.stream(Measure.values())
                        .map(measure -> new Column(Names.of(measure), "", title(measure)))
                        .toList(),
                rows);
    }

    /** Which cells of the table are kept back. */
    static boolean[][] hidden(Map<String, Totals> byUnit, Totals all) {
        long[][] rows = Stream.concat(
                        Stream.of(all), sorted(byUnit).map(byUnit::get))
                .map(totals -> Arrays.stream(Measure.values()).mapToLong(totals::of).toArray())
                .toArray(long[][]::new);
        return SmallCells.in(rows, WHOLES, new boolean[Measure.values().length]);
    }

    private static Stream<String> sorted(Map<String, Totals> byUnit) {
        return byUnit.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Totals> unit) -> -unit.getValue().deaths())
                        .thenComparingLong(unit -> -unit.getValue().accidents())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static List<Cell> cells(Totals totals) {
        return Arrays.stream(Measure.values())
                .map(measure -> Cell.of(totals.of(measure)))
                .toList();
    }

    /** A part names its whole: three columns would have the same name, and a listener has no neighbours to look at. */
    private String title(Measure measure) {
        return WHOLES.stream()
                .filter(whole -> whole.part() == measure.ordinal() || whole.otherPart() == measure.ordinal())
                .map(whole -> says.of(Measure.values()[whole.column()]) + ": ")
                .findFirst()
                .orElse("")
                .concat(says.of(measure));
    }

    /** A count is followed by the same with and without contract. */
    private static Whole whole(Measure measure) {
        return new Whole(measure.ordinal(), measure.ordinal() + 1, measure.ordinal() + 2);
    }
}
