package vigil.publications.print;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vigil.print.ArchivalPdf;
import vigil.publications.Table;

/** Prints tables as PDF/A, landscape, headings repeated on every page, each row and column named for who hears them. */
public final class TablePdf {

    private static final String STYLE =
            """
            @page { size: A4 landscape; margin: 14mm; }
            @page { @bottom-right { content: counter(page) "/" counter(pages); font-family: 'Liberation Serif'; font-size: 8pt; } }
            body { font-family: 'Liberation Serif'; font-size: 9pt; margin: 0; }
            div.form { page-break-after: always; } div.form.last { page-break-after: auto; }
            table.frame { width: 100%; border-collapse: collapse; page-break-inside: avoid; }
            table.frame td { border: 0; padding: 0; text-align: center; vertical-align: top; width: 50%; font-size: 11pt; }
            table.frame .strong { font-weight: bold; } table.frame .when { font-style: italic; margin-top: 4pt; }
            .line { border-top: 0.6pt solid #000; width: 52mm; margin: 2pt auto 0 auto; } .line.short { width: 24mm; }
            .appendix { text-align: center; font-weight: bold; font-size: 11pt; margin: 0 0 1pt 0; }
            .basis { text-align: center; margin: 0 0 8pt 0; font-size: 9pt; }
            h1 { font-size: 13pt; text-align: center; margin: 12pt 0 4pt 0; }
            h2 { font-size: 11pt; margin: 12pt 0 4pt 0; page-break-after: avoid; }
            .fact { font-size: 10.5pt; font-style: normal; margin: 2pt 0; }
            table.data { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            table.data th, table.data td { border: 0.5pt solid #444; padding: 2pt 4pt; }
            table.data tr { page-break-inside: avoid; }
            thead .rows { width: 24%; } thead .code { width: 6%; } thead th { background: #eee; text-align: center; }
            td.n { text-align: right; } td.w { text-align: left; font-size: 8pt; } td.c { text-align: center; } tbody th { text-align: left; font-weight: normal; }
            tr.total th, tr.total td, tr.heading th { font-weight: bold; } tr.part th { padding-left: 12pt; }
            p { font-style: italic; font-size: 8pt; margin: 2pt 0; }
            div.kept { page-break-inside: avoid; }
            table.sign { margin-top: 14pt; } table.sign td { padding-bottom: 24mm; }
            """;

    /** Rows of a table that fits on a page together with its notes and the signatures. */
    private static final int SHORT = 14;

    private final Locale locale;

    private TablePdf(Locale locale) {
        this.locale = locale;
    }

    /** The bytes of the document as of a day: each form begins on a page of its own. */
    public static byte[] of(List<Form> forms, Locale locale, LocalDate day) {
        TablePdf pdf = new TablePdf(locale);
        String body = IntStream.range(0, forms.size())
                .mapToObj(place -> pdf.form(forms.get(place), place == forms.size() - 1))
                .collect(Collectors.joining());
        String title = forms.getFirst().head().title();
        String html = "<html lang=\"" + locale.getLanguage() + "\"><head><title>" + text(title)
                + "</title><style>" + STYLE + "</style></head><body>" + body + "</body></html>";
        return ArchivalPdf.of(html, day);
    }

    private String form(Form form, boolean last) {
        List<Table> tables = form.tables();
        String signers = FormFrame.signers(form.signers());
        String parts = IntStream.range(0, tables.size())
                .mapToObj(place -> part(form, tables.get(place), place == tables.size() - 1 ? signers : ""))
                .collect(Collectors.joining());
        return "<div class=\"form" + (last ? " last" : "") + "\">" + FormFrame.head(form.head()) + parts + "</div>";
    }

    /**
     * A table with its notes and, below the last one, the signatures. A short table stays on one page with them, of a long one the notes
     * and the signatures stay together: nobody signs on a page of its own.
     */
    private String part(Form form, Table table, String signers) {
        String section = section(form, table);
        String below = notes(table) + signers;
        return table.rows().size() <= SHORT ? kept(section + below) : section + kept(below);
    }

    private static String kept(String together) {
        return "<div class=\"kept\">" + together + "</div>";
    }

    private static String notes(Table table) {
        return table.notes().stream().map(note -> "<p>" + text(note) + "</p>").collect(Collectors.joining());
    }

    private String section(Form form, Table table) {
        Form.Codes codes = form.codes();
        String corner = codes == null
                ? "<td class=\"rows\"></td>"
                : "<th scope=\"col\" class=\"rows\">" + text(codes.rows()) + numbered(table, 1)
                        + "</th><th scope=\"col\" class=\"code\">" + text(codes.code()) + numbered(table, 2) + "</th>";
        String head = table.columns().stream()
                .map(column -> "<th scope=\"col\">" + text(column.title())
                        + (column.number().isEmpty() ? "" : "<br/>(" + column.number() + ")") + "</th>")
                .collect(Collectors.joining());
        String rows = table.rows().stream().map(row -> row(row, form, table)).collect(Collectors.joining());
        return "<h2>" + text(table.title()) + "</h2><table class=\"data\"><thead><tr>" + corner + head
                + "</tr></thead><tbody>" + rows + "</tbody></table>";
    }

    /** A form that counts its columns counts those before the numbers, too. */
    private static String numbered(Table table, int place) {
        return table.counted() ? "<br/>(" + place + ")" : "";
    }

    private String row(Table.Row row, Form form, Table table) {
        String kind = row.kind().name().toLowerCase(Locale.ROOT);
        int before = form.codes() == null ? 1 : 2;
        if (row.kind() == Table.Kind.HEADING) {
            return "<tr class=\"heading\"><th scope=\"rowgroup\" colspan=\"" + (table.columns().size() + before) + "\">"
                    + text(row.title()) + "</th></tr>";
        }
        String code = form.codes() == null ? "" : "<td class=\"c\">" + text(table.formCode(row)) + "</td>";
        String cells = row.cells().stream()
                .map(cell -> "<td class=\"" + (cell.words() == null ? "n" : "w") + "\">" + text(cell.said(locale)) + "</td>")
                .collect(Collectors.joining());
        return "<tr class=\"" + kind + "\"><th scope=\"row\">" + text(row.title()) + "</th>" + code + cells + "</tr>";
    }

    static String text(String plain) {
        return Normalizer.normalize(plain, Normalizer.Form.NFC).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
