package vigil.reports.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vigil.law.CodeLists;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.print.MadeHere;

/** The workbook that employers and provinces fill in: the table with its headings, and beside it what the codes mean. */
public final class Template {

    private static final int WIDTH = 18 * 256;

    private Template() {}

    /** The bytes of the empty workbook. */
    public static byte[] bytes() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            CellStyle heading = heading(book);
            Sheet table = book.createSheet(Columns.SHEET);
            row(table, 0, Columns.HEADINGS, heading);
            for (int i = 0; i < Columns.HEADINGS.size(); i++) table.setColumnWidth(i, WIDTH);
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            Stream.of(Columns.TAX_CODE, Columns.PROVINCE, Columns.LINE).forEach(column ->
                    table.setDefaultColumnStyle(column, text));
            table.createFreezePane(2, 1);
            codes(book.createSheet("Mã"), heading);
            MadeHere.mark(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void codes(Sheet sheet, CellStyle heading) {
        row(sheet, 0, List.of("Cột", "Mã", "Nghĩa"), heading);
        row(sheet, 1, List.of("Mã dòng", "1", "1. Tai nạn lao động"), null);
        row(sheet, 2, List.of("Mã dòng", "2", "2. Tai nạn được hưởng trợ cấp theo khoản 2 Điều 39 Luật ATVSLĐ"), null);
        int next = 3;
        next = list(sheet, next, "Mã dòng", "1.1-", Kind.CAUSE);
        next = list(sheet, next, "Mã dòng", "1.2-", Kind.INJURING_FACTOR);
        next = list(sheet, next, "Mã dòng", "1.3-", Kind.OCCUPATION);
        next = list(sheet, next, "Loại hình cơ sở", "", Kind.ESTABLISHMENT_TYPE);
        list(sheet, next, "Ngành", "", Kind.SECTOR);
        sheet.setColumnWidth(0, WIDTH);
        sheet.setColumnWidth(1, WIDTH);
        sheet.setColumnWidth(2, 4 * WIDTH);
    }

    private static int list(Sheet sheet, int from, String column, String before, Kind kind) {
        int next = from;
        for (CodeLists.Entry entry : Law.load().codes().on(kind, LocalDate.now(vigil.kernel.VietNam.ZONE))) {
            boolean ownLine = kind == Kind.CAUSE && entry.code().equals("10");
            if (!ownLine) row(sheet, next++, List.of(column, before + entry.code(), entry.name().vi()), null);
        }
        return next;
    }

    private static void row(
            Sheet sheet, int number, List<String> texts, @org.jspecify.annotations.Nullable CellStyle style) {
        var row = sheet.createRow(number);
        for (int i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            if (style != null) cell.setCellStyle(style);
        }
    }

    private static CellStyle heading(XSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setWrapText(true);
        return style;
    }
}
