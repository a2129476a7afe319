package vigil.publications.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.figures.FollowedCase;
import vigil.law.CodeLists;
import vigil.law.Employment;
import vigil.law.Law;
import vigil.publications.Percent;
import vigil.publications.Table;
import vigil.publications.Table.Cell;
import vigil.publications.Table.Column;
import vigil.publications.Table.Kind;
import vigil.publications.Table.Row;
import vigil.publications.hiding.SmallCells;
import vigil.reports.ReportingPeriod;

/**
 * The shares of the notice. As in the printed ones their base is not all fatal accidents but those of workers with a
 * contract whose investigation has its findings; the base is said under each table.
 */
@Component
class SharesTables {

    /** A count and its share. */
    private static final int WIDTH = 2;

    private final Law law;
    private final Says says;

    SharesTables(Law law, Says says) {
        this.law = law;
        this.says = says;
    }

    /** One way of sorting the accidents. */
    private record By(String id, CodeLists.Kind list, Function<FollowedCase, @Nullable Object> code) {}

    private static final List<By> ALL = List.of(
            new By("types", CodeLists.Kind.ESTABLISHMENT_TYPE, FollowedCase::establishmentType),
            new By("sectors", CodeLists.Kind.SECTOR, FollowedCase::sector),
            new By("factors", CodeLists.Kind.INJURING_FACTOR, FollowedCase::injuringFactor),
            new By("causes", CodeLists.Kind.CAUSE, FollowedCase::mainCause));

    /** Accidents and deaths of one code. */
    private record Group(String code, long cases, long deaths) {

        static Group of(String code, List<FollowedCase> cases) {
            return new Group(code, cases.size(), cases.stream().mapToLong(SharesTables::deaths).sum());
        }
    }

    List<Table> of(ReportingPeriod period, List<FollowedCase> followed, boolean hideSmall) {
        List<FollowedCase> base = followed.stream().filter(SharesTables::isInvestigated).toList();
        List<List<Group>> groups =
                ALL.stream().map(by -> groups(by, base, period.last())).toList();
        List<boolean[][]> hidden = hideSmall ? hidden(groups) : List.of();
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) {
            Table table = table(ALL.get(i), groups.get(i), period);
            tables.add(hideSmall ? Hidden.in(table, hidden.get(i), WIDTH) : table);
        }
        return tables;
    }

    private static boolean isInvestigated(FollowedCase one) {
        return one.counts().fatal() > 0 && one.employment() != Employment.NONE && one.mainCause() != null;
    }

    private static long deaths(FollowedCase one) {
        return one.counts().deaths();
    }

    /** The sum of all comes first, then the largest group. */
    private List<Group> groups(By by, List<FollowedCase> base, LocalDate day) {
        Map<String, List<FollowedCase>> byCode = new TreeMap<>();
        base.forEach(one -> byCode.computeIfAbsent(code(by, one, day), _ -> new ArrayList<>()).add(one));
        List<Group> groups = new ArrayList<>();
        groups.add(Group.of("", base));
        byCode.entrySet().stream()
                .map(group -> Group.of(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingLong((Group group) -> -group.cases()).thenComparing(Group::code))
                .forEach(groups::add);
        return groups;
    }

    private String code(By by, FollowedCase one, LocalDate day) {
        String text = Objects.toString(by.code().apply(one), "");
        return law.codes().resolve(by.list(), text, day).orElse(text);
    }

    /** All four tables have the same sum: what one must hide of it, the others may not give away. */
    private static List<boolean[][]> hidden(List<List<Group>> tables) {
        boolean[] sum = new boolean[WIDTH];
        while (true) {
            boolean[] known = sum.clone();
            List<boolean[][]> hidden =
                    tables.stream().map(groups -> SmallCells.in(counts(groups), List.of(), known)).toList();
            hidden.forEach(table -> {
                for (int i = 0; i < WIDTH; i++) sum[i] |= table[0][i];
            });
            if (java.util.Arrays.equals(sum, known)) return hidden;
        }
    }

    private static long[][] counts(List<Group> groups) {
        return groups.stream()
                .map(group -> new long[] {group.cases(), group.deaths()})
                .toArray(long[][]::new);
    }

    private Table table(By by, List<Group> groups, ReportingPeriod period) {
        Group all = groups.getFirst();
        List<Row> rows = groups.stream().map(group -> row(by, group, all, period)).toList();
        return new Table(
                by.id(),
                says.say("publications.table." + by.id(), says.period(period)),
                List.of(says.say("publications.note.shares"), says.say("publications.note.percent")),
                List.of(
                        new Column("cases", "", says.say("publications.column.cases")),
                        new Column("cases-share", "", says.say("publications.column.share")),
                        new Column("deaths", "", says.say("publications.column.deaths")),
                        new Column("deaths-share", "", says.say("publications.column.share"))),
                rows);
    }

    private Row row(By by, Group group, Group all, ReportingPeriod period) {
        boolean isAll = group == all;
        return new Row(
                isAll ? Kind.TOTAL : Kind.ORDINARY,
                group.code(),
                isAll ? says.say("publications.base") : says.code(by.list(), group.code(), period.last()),
                List.of(
                        Cell.of(group.cases()),
                        Cell.of(Percent.of(group.cases(), all.cases())),
                        Cell.of(group.deaths()),
                        Cell.of(Percent.of(group.deaths(), all.deaths()))));
    }
}
