package vigil.papers.print;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vigil.papers.sheet.Sheet;
import vigil.papers.sheet.Sheet.Paragraph;
import vigil.papers.sheet.Sheet.Run;
import vigil.papers.sheet.Sheet.Signature;
import vigil.papers.sheet.Sheet.Table;

/** Writes the parts of a document one below the other. */
final class DocxBody {

    private static final int INDENT = 567;
    private static final int AS_LONG_AS_THE_MOTTO = 42;
    private static final String NOTHING = "";

    private final XWPFDocument document;

    DocxBody(XWPFDocument document) {
        this.document = document;
    }

    void write(Sheet sheet) {
        if (sheet.mark() != null) line(document.createParagraph(), sheet.mark(), Look.bold(12));
        head(sheet);
        title(sheet);
        to(sheet.calling(), sheet.to());
        sheet.body().forEach(block -> {
            switch (block) {
                case Paragraph paragraph -> paragraph(paragraph);
                case Table table -> table(table);
            }
        });
        foot(sheet);
    }

    private void head(Sheet sheet) {
        XWPFTable table = frame(2, 41, 59);
        XWPFTableCell left = table.getRow(0).getCell(0);
        for (String line : sheet.issuer()) {
            boolean office = line.equals(sheet.issuer().getLast());
            line.lines().forEach(part -> add(left, part, office ? Look.bold(12.5) : Look.plain(12.5)));
        }
        add(left, "_______", Look.plain(8));
        add(left, sheet.symbol(), Look.plain(13));
        if (sheet.title() == null) add(left, sheet.subject(), Look.plain(12.5));
        if (sheet.urgency() != null) add(left, sheet.urgency(), Look.bold(13.5));
        XWPFTableCell right = table.getRow(0).getCell(1);
        add(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look.bold(12.5));
        add(right, "Độc lập - Tự do - Hạnh phúc", Look.bold(13.5));
        add(right, "_".repeat(AS_LONG_AS_THE_MOTTO), Look.plain(8));
        add(right, sheet.placeAndDate(), Look.italic(13.5));
    }

    private void title(Sheet sheet) {
        if (sheet.title() == null) return;
        XWPFParagraph title = document.createParagraph();
        title.setSpacingBefore(240);
        line(title, sheet.title(), Look.bold(14));
        line(document.createParagraph(), sheet.subject(), Look.bold(14));
        line(document.createParagraph(), "________", Look.plain(8));
    }

    private void to(String calling, List<String> to) {
        if (to.isEmpty()) return;
        XWPFParagraph first = document.createParagraph();
        first.setSpacingBefore(240);
        if (to.size() == 1) {
            line(first, calling + ": " + to.getFirst(), Look.plain(14));
            return;
        }
        line(first, calling + ":", Look.plain(14));
        for (int i = 0; i < to.size(); i++) {
            String end = i == to.size() - 1 ? "." : ";";
            line(document.createParagraph(), "- " + to.get(i) + end, Look.plain(14));
        }
    }

    private void paragraph(Paragraph words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(120);
        boolean centred = words.style() == Sheet.Style.CENTRED;
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.BOTH);
        if (!centred) paragraph.setIndentationFirstLine(INDENT);
        boolean italic = words.style() == Sheet.Style.BASIS;
        for (Run run : words.runs()) Look.of(14, run.bold(), italic).on(paragraph, run.text());
    }

    private void table(Table table) {
        List<List<String>> rows = table.rows();
        XWPFTable grid = document.createTable(rows.size(), rows.getFirst().size());
        grid.setWidth("100%");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                XWPFParagraph cell = grid.getRow(row).getCell(column).getParagraphs().getFirst();
                (row == 0 ? Look.bold(12) : Look.plain(12)).on(cell, rows.get(row).get(column));
            }
        }
        grid.getRow(0).setRepeatHeader(true);
    }

    private void foot(Sheet sheet) {
        document.createParagraph();
        List<Signature> signatures = sheet.signatures();
        boolean copies = !sheet.copies().isEmpty() || signatures.size() == 1;
        int columns = signatures.size() + (copies ? 1 : 0);
        XWPFTable table = frame(columns, 42, 58);
        if (copies) copies(table.getRow(0).getCell(0), sheet.copies());
        for (int i = 0; i < signatures.size(); i++) {
            signature(table.getRow(0).getCell(i + (copies ? 1 : 0)), signatures.get(i));
        }
    }

    private static void copies(XWPFTableCell cell, List<String> copies) {
        if (copies.isEmpty()) return;
        XWPFParagraph label = cell.getParagraphs().getFirst();
        new Look(12, true, true).on(label, "Nơi nhận:");
        for (String copy : copies) {
            String end = copy.equals(copies.getLast()) ? "." : ";";
            Look.plain(11).on(cell.addParagraph(), "- " + copy + end);
        }
    }

    private static void signature(XWPFTableCell cell, Signature signature) {
        for (String line : signature.capacity()) add(cell, line, Look.bold(13.5));
        for (int empty = 0; empty < 4; empty++) add(cell, NOTHING, Look.plain(14));
        add(cell, signature.name() == null ? NOTHING : signature.name(), Look.bold(14));
    }

    private XWPFTable frame(int columns, int... percent) {
        XWPFTable table = document.createTable(1, columns);
        table.removeBorders();
        table.setWidth("100%");
        table.setTableAlignment(TableRowAlign.CENTER);
        for (int i = 0; i < columns; i++) {
            String width = columns == percent.length ? percent[i] + "%" : 100 / columns + "%";
            table.getRow(0).getCell(i).setWidth(width);
        }
        return table;
    }

    /** A line in the middle of a cell; the paragraph that every cell has is used first. */
    private static void add(XWPFTableCell cell, String text, Look look) {
        XWPFParagraph first = cell.getParagraphs().getFirst();
        line(first.getRuns().isEmpty() && cell.getParagraphs().size() == 1 ? first : cell.addParagraph(), text, look);
    }

    private static void line(XWPFParagraph paragraph, String text, Look look) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        look.on(paragraph, text);
    }
}
