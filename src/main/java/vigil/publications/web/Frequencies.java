package vigil.publications.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.publications.Table;
import vigil.publications.Table.Column;
import vigil.publications.Table.Row;
import vigil.web.Wording;

/** Says of each frequency K of Appendix XIV how it comes out of the numbers beside it. */
@Component
class Frequencies {

    private final Wording words;

    Frequencies(Wording words) {
        this.words = words;
    }

    /** The reckoning of every frequency of a table, row by row; rows without workers have none. */
    List<String> why(Table table) {
        return table.rows().stream()
                .flatMap(row -> Stream.of(
                                reckoned(table, row, "k-accidents", "victims"), reckoned(table, row, "k-deaths", "dead"))
                        .flatMap(Stream::ofNullable))
                .toList();
    }

    private @Nullable String reckoned(Table table, Row row, String frequency, String people) {
        BigDecimal k = value(table, row, frequency);
        BigDecimal hurt = value(table, row, people);
        BigDecimal workers = value(table, row, "workers-reported");
        if (k == null || hurt == null || workers == null) return null;
        return words.say(
                "publications.why." + frequency, row.title(), said(hurt), said(workers), said(k));
    }

    private static @Nullable BigDecimal value(Table table, Row row, String column) {
        List<String> ids = table.columns().stream().map(Column::id).toList();
        return row.cells().isEmpty() ? null : row.cells().get(ids.indexOf(column)).value();
    }

    private static String said(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
