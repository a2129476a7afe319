package vigil.publications.print;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vigil.print.ArchivalPdf;
import vigil.publications.Table;

/** Prints tables as PDF/A, landscape, headings repeated on every page, each row and column named for who hears them. */
public final class TablePdf {

    private static final String STYLE =
            """
            @page { size: A4 landscape; margin: 14mm; }
            @page { @bottom-right { content: counter(page) "/" counter(pages); font-family: 'Liberation Serif'; font-size: 8pt; } }
            body { font-family: 'Liberation Serif'; font-size: 9pt; }
            section { page-break-after: always; } section:last-child { page-break-after: auto; }
            h1 { font-size: 13pt; } table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #444; padding: 2pt 4pt; } thead td { width: 24%; } thead th { background: #eee; text-align: center; }
            td.n { text-align: right; } tbody th { text-align: left; font-weight: normal; }
            tr.total th, tr.total td, tr.heading th { font-weight: bold; } tr.part th { padding-left: 12pt; }
            p { font-style: italic; font-size: 8pt; margin: 2pt 0; }
            """;

    private final NumberFormat numbers;

    private TablePdf(Locale locale) {
        this.numbers = NumberFormat.getNumberInstance(locale);
    }

    /** The bytes of the document as of a day. */
    public static byte[] of(List<Table> tables, Locale locale, LocalDate day) {
        TablePdf pdf = new TablePdf(locale);
        String body = tables.stream().map(pdf::section).collect(Collectors.joining());
        String html = "<html lang=\"" + locale.getLanguage() + "\"><head><title>" + text(tables.getFirst().title())
                + "</title><style>" + STYLE + "</style></head><body>" + body + "</body></html>";
        return ArchivalPdf.of(html, day);
    }

    private String section(Table table) {
        String head = table.columns().stream()
                .map(column -> "<th scope=\"col\">" + text(column.title())
                        + (column.number().isEmpty() ? "" : "<br/>(" + column.number() + ")") + "</th>")
                .collect(Collectors.joining());
        String rows = table.rows().stream()
                .map(row -> row(row, table.columns().size()))
                .collect(Collectors.joining());
        String notes = table.notes().stream()
                .map(note -> "<p>" + text(note) + "</p>")
                .collect(Collectors.joining());
        return "<section><h1>" + text(table.title()) + "</h1><table><thead><tr><td></td>" + head
                + "</tr></thead><tbody>" + rows + "</tbody></table>" + notes + "</section>";
    }

    private String row(Table.Row row, int columns) {
        String kind = row.kind().name().toLowerCase(Locale.ROOT);
        if (row.kind() == Table.Kind.HEADING) {
            return "<tr class=\"heading\"><th scope=\"rowgroup\" colspan=\"" + (columns + 1) + "\">" + text(row.title()) + "</th></tr>";
        }
        String cells = row.cells().stream()
                .map(cell -> "<td class=\"n\">" + number(cell) + "</td>")
                .collect(Collectors.joining());
        return "<tr class=\"" + kind + "\"><th scope=\"row\">" + text(row.title()) + "</th>" + cells + "</tr>";
    }

    private String number(Table.Cell cell) {
        BigDecimal value = cell.value();
        if (value == null) return cell.hidden() ? "…" : "";
        numbers.setMinimumFractionDigits(value.scale());
        numbers.setMaximumFractionDigits(value.scale());
        return numbers.format(value);
    }

    private static String text(String plain) {
        return Normalizer.normalize(plain, Normalizer.Form.NFC).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
