package vigil.publications.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vigil.publications.Table;

/** Writes tables as a workbook, a sheet each: title, headings, rows, notes. Numbers are numbers, no formula anywhere. */
public final class TableWorkbook {

    private static final int NAME_WIDTH = 48 * 256;
    private static final int NUMBER_WIDTH = 16 * 256;

    private final Workbook book;
    private final CellStyle bold;
    private final CellStyle wrapped;
    private final String codeToday;

    private TableWorkbook(Workbook book, String codeToday) {
        this.book = book;
        this.codeToday = codeToday;
        this.bold = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        this.wrapped = book.createCellStyle();
        wrapped.setFont(font);
        wrapped.setWrapText(true);
    }

    /**
     * The bytes of the workbook.
     *
     * @param codeToday the heading of the column that says to which unit of today a province belongs
     */
    public static byte[] of(List<Table> tables, String codeToday) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            TableWorkbook writer = new TableWorkbook(book, codeToday);
            tables.forEach(writer::sheet);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook could not be written", e);
        }
    }

    private void sheet(Table table) {
        Sheet sheet = book.createSheet(table.id());
        sheet.setColumnWidth(1, NAME_WIDTH);
        text(sheet.createRow(0), 0, table.title(), bold);
        Row heading = sheet.createRow(2);
        for (int i = 0; i < table.columns().size(); i++) {
            Table.Column column = table.columns().get(i);
            String number = column.number().isEmpty() ? "" : "(" + column.number() + ") ";
            text(heading, i + 2, number + column.title(), wrapped);
            sheet.setColumnWidth(i + 2, NUMBER_WIDTH);
        }
        if (ofProvinces(table)) text(heading, table.columns().size() + 2, codeToday, wrapped);
        int next = 3;
        for (Table.Row row : table.rows()) row(sheet.createRow(next++), row);
        next++;
        for (String note : table.notes()) text(sheet.createRow(next++), 0, note, null);
    }

    /** Whether its rows say to which unit each belongs today. */
    private static boolean ofProvinces(Table table) {
        return table.rows().stream().anyMatch(row -> row.codeToday() != null);
    }

    private void row(Row out, Table.Row row) {
        boolean strong = row.kind() == Table.Kind.TOTAL || row.kind() == Table.Kind.HEADING;
        text(out, 0, row.code(), strong ? bold : null);
        text(out, 1, (row.kind() == Table.Kind.PART ? "   " : "") + row.title(), strong ? bold : null);
        for (int i = 0; i < row.cells().size(); i++) {
            Table.Cell cell = row.cells().get(i);
            BigDecimal value = cell.value();
            if (value != null) out.createCell(i + 2).setCellValue(value.doubleValue());
            else text(out, i + 2, cell.hidden() ? "…" : "", null);
        }
        if (row.codeToday() != null) text(out, row.cells().size() + 2, row.codeToday(), null);
    }

    private static void text(Row row, int column, String text, @org.jspecify.annotations.Nullable CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        if (style != null) cell.setCellStyle(style);
    }
}
