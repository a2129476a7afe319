package vigil.papers.print;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import vigil.papers.sheet.Sheet;
import vigil.papers.sheet.Sheet.Block;
import vigil.papers.sheet.Sheet.Paragraph;
import vigil.papers.sheet.Sheet.Run;
import vigil.papers.sheet.Sheet.Signature;
import vigil.papers.sheet.Sheet.Table;

/** Writes the parts of a document one below the other. */
final class DocxBody {

    private static final int INDENT = 567;

    /** How far the lines below the office, the motto and the subject stay away from the edges: what is left is as long as the decree asks. */
    private static final int OFFICE_RULE = 1300;

    private static final int MOTTO_RULE = 1150;
    private static final int SUBJECT_RULE = 3400;

    private static final int FRAME = 1000;
    private static final int BELOW = 120;

    /** Width between the margins, in twentieths of a point. */
    private static final int WIDTH = 9298;

    /** Widths of a table's columns in percent when it is the one of victims. */
    private static final List<Integer> VICTIMS = List.of(7, 26, 12, 12, 26, 17);

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
        Ending ending = Ending.of(sheet.body());
        ending.before().forEach(this::block);
        int first = document.getParagraphs().size();
        ending.last().forEach(this::block);
        document.createParagraph(); // stands between the words and the signatures
        keepWithWhatFollows(document.getParagraphs().subList(first, document.getParagraphs().size()));
        foot(sheet);
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Table table -> table(table);
        }
    }

    /** The last words stay on one page with the signatures. */
    private static void keepWithWhatFollows(List<XWPFParagraph> last) {
        for (XWPFParagraph paragraph : last) {
            CTPPr look = paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
            look.addNewKeepLines();
            paragraph.setKeepNext(true);
        }
    }

    private void head(Sheet sheet) {
        XWPFTable table = frame(2, 41, 59);
        XWPFTableCell left = table.getRow(0).getCell(0);
        for (String line : sheet.issuer()) {
            boolean office = line.equals(sheet.issuer().getLast());
            line.lines().forEach(part -> add(left, part, office ? Look.bold(12.5) : Look.plain(12.5)));
        }
        rule(left.addParagraph(), OFFICE_RULE);
        if (!sheet.symbol().isEmpty()) add(left, sheet.symbol(), Look.plain(13));
        if (sheet.title() == null) add(left, sheet.subject(), Look.plain(12.5));
        if (sheet.urgency() != null) framed(left.addParagraph(), sheet.urgency());
        XWPFTableCell right = table.getRow(0).getCell(1);
        add(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look.bold(12.5));
        add(right, "Độc lập - Tự do - Hạnh phúc", Look.bold(13.5));
        rule(right.addParagraph(), MOTTO_RULE);
        add(right, sheet.placeAndDate(), Look.italic(13.5));
    }

    private void title(Sheet sheet) {
        if (sheet.title() == null) return;
        XWPFParagraph title = document.createParagraph();
        title.setSpacingBefore(240);
        line(title, sheet.title(), Look.bold(14));
        if (!sheet.subject().isEmpty()) line(document.createParagraph(), sheet.subject(), Look.bold(14));
        rule(document.createParagraph(), SUBJECT_RULE);
    }

    private void to(String calling, List<String> to) {
        if (to.isEmpty()) return;
        XWPFParagraph first = document.createParagraph();
        first.setSpacingBefore(240);
        XWPFParagraph last = first;
        line(first, to.size() == 1 ? calling + ": " + to.getFirst() : calling + ":", Look.plain(14));
        for (int i = 0; to.size() > 1 && i < to.size(); i++) {
            String end = i == to.size() - 1 ? "." : ";";
            last = document.createParagraph();
            line(last, "- " + to.get(i) + end, Look.plain(14));
        }
        last.setSpacingAfter(2 * BELOW);
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
        if (rows.getFirst().size() == VICTIMS.size()) columns(grid, VICTIMS);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                XWPFTableCell cell = grid.getRow(row).getCell(column);
                XWPFParagraph words = cell.getParagraphs().getFirst();
                if (row == 0) words.setAlignment(ParagraphAlignment.CENTER);
                (row == 0 ? Look.bold(12) : Look.plain(12)).on(words, rows.get(row).get(column));
            }
            grid.getRow(row).setCantSplitRow(true);
        }
        grid.getRow(0).setRepeatHeader(true);
        XWPFParagraph below = document.createParagraph();
        below.setSpacingAfter(0);
        Look.plain(6).on(below, NOTHING);
    }

    private void foot(Sheet sheet) {
        List<Signature> signatures = sheet.signatures();
        boolean copies = !sheet.copies().isEmpty() || signatures.size() == 1;
        int columns = signatures.size() + (copies ? 1 : 0);
        XWPFTable table = frame(columns, 42, 58);
        table.getRow(0).setCantSplitRow(true);
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
        columns(table, IntStream.range(0, columns)
                .mapToObj(i -> columns == percent.length ? percent[i] : 100 / columns)
                .toList());
        return table;
    }

    /** Widths of columns in percent, said of the table and of each cell: word processors look at one or the other. */
    private static void columns(XWPFTable table, List<Integer> percent) {
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        percent.forEach(part -> grid.addNewGridCol().setW(BigInteger.valueOf((long) WIDTH * part / 100)));
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < percent.size(); i++) row.getCell(i).setWidth(percent.get(i) + "%");
        }
    }

    /** A line in the middle of a cell; the paragraph that every cell has is used first. */
    private static void add(XWPFTableCell cell, String text, Look look) {
        XWPFParagraph first = cell.getParagraphs().getFirst();
        line(first.getRuns().isEmpty() && cell.getParagraphs().size() == 1 ? first : cell.addParagraph(), text, look);
    }

    /** A line drawn in the middle: the upper edge of an empty paragraph that keeps away from both sides. */
    private static void rule(XWPFParagraph paragraph, int away) {
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(away);
        paragraph.setIndentationRight(away);
        paragraph.setSpacingBefore(50);
        paragraph.setSpacingAfter(0);
        Look.plain(4).on(paragraph, NOTHING);
    }

    /** Words in a frame: how urgent a document is. */
    private static void framed(XWPFParagraph paragraph, String words) {
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setBorderLeft(Borders.SINGLE);
        paragraph.setBorderRight(Borders.SINGLE);
        paragraph.setIndentationLeft(FRAME);
        paragraph.setIndentationRight(FRAME);
        paragraph.setSpacingBefore(BELOW);
        line(paragraph, words, Look.bold(13.5));
    }

    private static void line(XWPFParagraph paragraph, String text, Look look) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        look.on(paragraph, text);
    }
}
