package vigil.publications.print;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import vigil.publications.Table;
import vigil.publications.print.Looks.Look;

/** One table of a form on a sheet of its own: head, table, notes, signers. */
final class FormSheet {

    private static final int NAME_WIDTH = 40;
    private static final int CODE_WIDTH = 12;
    private static final int NUMBER_WIDTH = 12;
    private static final int WORDS_WIDTH = 22;
    private static final int OF_A_CHARACTER = 256;
    private static final float LINE = 15.5f;
    private static final double MARGIN = 0.4;

    /** A head needs so many columns, however narrow the table. */
    private static final int LEAST_COLUMNS = 6;

    private final Sheet sheet;
    private final Looks looks;
    private final Form form;
    private final Table table;
    private final int before;
    private final int width;
    private int next;

    FormSheet(Sheet sheet, Looks looks, Form form, Table table) {
        this.sheet = sheet;
        this.looks = looks;
        this.form = form;
        this.table = table;
        this.before = form.codes() == null ? 1 : 2;
        this.width = Math.max(LEAST_COLUMNS, before + table.columns().size());
    }

    /** Writes the sheet; the last one of a form has the signers. */
    void write(boolean last) {
        page();
        head();
        next++;
        across(table.title(), Look.LEFT.strong());
        headings();
        table.rows().forEach(this::row);
        table.notes().forEach(note -> across(note, Look.LEFT.slanted().large(9)));
        if (last) signers();
    }

    private void page() {
        sheet.setColumnWidth(0, NAME_WIDTH * OF_A_CHARACTER);
        for (int i = 1; i < width; i++) sheet.setColumnWidth(i, columnWidth(i) * OF_A_CHARACTER);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.setDisplayGridlines(false);
    }

    private int columnWidth(int place) {
        if (place < before) return CODE_WIDTH;
        int column = place - before;
        boolean words = column < table.columns().size() && !table.rows().isEmpty()
                && column < table.rows().getFirst().cells().size()
                && table.rows().getFirst().cells().get(column).words() != null;
        return words ? WORDS_WIDTH : NUMBER_WIDTH;
    }

    private void head() {
        Form.Head head = form.head();
        if (!head.appendix().isEmpty()) {
            across(head.appendix(), Look.CENTRE.strong());
            across(head.basis(), Look.CENTRE.large(9));
        }
        int lines = Math.max(head.issuer().size(), head.nation().size() + 1);
        for (int i = 0; i < lines; i++) {
            Row row = sheet.createRow(next++);
            boolean own = i == head.issuer().size() - 1;
            if (i < head.issuer().size()) half(row, 0, head.issuer().get(i), own ? Look.CENTRE.strong() : Look.CENTRE);
            if (i < head.nation().size()) half(row, 1, head.nation().get(i), Look.CENTRE.strong());
            if (i == head.nation().size()) half(row, 1, head.placeAndDate(), Look.CENTRE.slanted());
        }
        next++;
        across(head.title(), Look.CENTRE.strong().large(14));
        head.facts().forEach(fact -> across(fact, Look.LEFT));
    }

    private void headings() {
        Form.Codes codes = form.codes();
        Row row = sheet.createRow(next++);
        text(row, 0, codes == null ? "" : codes.rows(), Look.CENTRE.heading());
        if (codes != null) text(row, 1, codes.code(), Look.CENTRE.heading());
        int lines = 1;
        for (int i = 0; i < table.columns().size(); i++) {
            String title = table.columns().get(i).title();
            text(row, before + i, title, Look.CENTRE.heading());
            lines = Math.max(lines, lines(title, columnWidth(before + i) - 2));
        }
        row.setHeightInPoints(lines * LINE);
        if (!table.counted()) return;
        Row numbers = sheet.createRow(next++);
        for (int i = 0; i < before; i++) text(numbers, i, "(" + (i + 1) + ")", Look.CENTRE.inTable().slanted());
        for (int i = 0; i < table.columns().size(); i++) {
            text(numbers, before + i, "(" + table.columns().get(i).number() + ")", Look.CENTRE.inTable().slanted());
        }
    }

    private void row(Table.Row row) {
        boolean strong = row.kind() == Table.Kind.TOTAL || row.kind() == Table.Kind.HEADING;
        boolean part = row.kind() == Table.Kind.PART;
        Row out = sheet.createRow(next++);
        Look name = part ? Look.LEFT.inTable().indented() : Look.LEFT.inTable();
        text(out, 0, row.title(), strong ? name.strong() : name);
        int lines = lines(row.title(), NAME_WIDTH);
        if (row.kind() == Table.Kind.HEADING) {
            for (int i = 1; i < before + table.columns().size(); i++) text(out, i, "", name);
            sheet.addMergedRegion(new CellRangeAddress(
                    out.getRowNum(), out.getRowNum(), 0, before + table.columns().size() - 1));
            return;
        }
        if (before == 2) text(out, 1, table.formCode(row), Look.CENTRE.inTable());
        for (int i = 0; i < row.cells().size(); i++) {
            Table.Cell cell = row.cells().get(i);
            cell(out, before + i, cell, strong);
            if (cell.words() != null) lines = Math.max(lines, lines(cell.words(), WORDS_WIDTH - 2));
        }
        out.setHeightInPoints(lines * LINE);
    }

    /** A number is one, shown with the decimals it has; what is no number is shown as everywhere else. */
    private void cell(Row out, int column, Table.Cell cell, boolean strong) {
        BigDecimal value = cell.value();
        Look look = strong ? Look.NUMBER.strong() : Look.NUMBER;
        if (value != null) {
            var made = out.createCell(column);
            made.setCellValue(value.doubleValue());
            made.setCellStyle(looks.of(look.decimals(Math.max(0, value.scale()))));
        } else if (cell.words() != null) {
            text(out, column, cell.words(), Look.LEFT.inTable());
        } else {
            text(out, column, cell.said(java.util.Locale.ROOT), look);
        }
    }

    private void signers() {
        List<List<String>> signers = form.signers();
        if (signers.isEmpty()) return;
        next++;
        int lines = signers.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            Row row = sheet.createRow(next++);
            for (int i = 0; i < signers.size(); i++) {
                if (line >= signers.get(i).size()) continue;
                half(row, i, signers.get(i).get(line), line == 0 ? Look.CENTRE.strong() : Look.CENTRE.slanted());
            }
        }
    }

    /** A text over the whole width. */
    private void across(String text, Look look) {
        Row row = sheet.createRow(next++);
        text(row, 0, text, look);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, width - 1));
        row.setHeightInPoints(lines(text, characters(0, width)) * LINE * look.points() / 11);
    }

    /** A text over the left or the right half. */
    private void half(Row row, int which, String text, Look look) {
        int middle = middle();
        int first = which == 0 ? 0 : middle;
        int last = which == 0 ? middle - 1 : width - 1;
        text(row, first, text, look);
        if (last > first) sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
        float height = lines(text, characters(first, last + 1)) * LINE;
        row.setHeightInPoints(Math.max(row.getHeightInPoints(), height));
    }

    /** The column where the right half begins: the first name is as wide as several numbers. */
    private int middle() {
        int middle = 1;
        while (characters(0, middle) * 2 < characters(0, width) && middle < width - 1) middle++;
        return middle;
    }

    private int characters(int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) all += i == 0 ? NAME_WIDTH : columnWidth(i);
        return all;
    }

    private static int lines(String text, int characters) {
        return Math.max(1, (text.length() + characters - 1) / characters);
    }

    private void text(Row row, int column, String text, Look look) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(looks.of(look));
    }
}
