package vigil.publications.print;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** How cells of a workbook look; each look is made once, for a workbook holds only so many. */
final class Looks {

    private static final byte[] LIGHT_GREY = {(byte) 0xee, (byte) 0xee, (byte) 0xee};
    private static final String FONT = "Times New Roman";

    private final Workbook book;
    private final Map<Look, CellStyle> made = new HashMap<>();

    Looks(Workbook book) {
        this.book = book;
    }

    /**
     * One look.
     *
     * @param decimals that a number is shown with
     */
    record Look(HorizontalAlignment where, boolean bold, boolean italic, int points, boolean ruled, boolean shaded, int decimals, int indent) {

        static final Look LEFT = new Look(HorizontalAlignment.LEFT, false, false, 11, false, false, 0, 0);
        static final Look CENTRE = new Look(HorizontalAlignment.CENTER, false, false, 11, false, false, 0, 0);
        static final Look NUMBER = new Look(HorizontalAlignment.RIGHT, false, false, 11, true, false, 0, 0);

        Look strong() {
            return new Look(where, true, italic, points, ruled, shaded, decimals, indent);
        }

        Look slanted() {
            return new Look(where, bold, true, points, ruled, shaded, decimals, indent);
        }

        Look large(int size) {
            return new Look(where, bold, italic, size, ruled, shaded, decimals, indent);
        }

        Look inTable() {
            return new Look(where, bold, italic, points, true, shaded, decimals, indent);
        }

        Look heading() {
            return new Look(where, true, italic, points, true, true, decimals, indent);
        }

        Look decimals(int shown) {
            return new Look(where, bold, italic, points, ruled, shaded, shown, indent);
        }

        Look indented() {
            return new Look(where, bold, italic, points, ruled, shaded, decimals, 1);
        }
    }

    CellStyle of(Look look) {
        return made.computeIfAbsent(look, this::made);
    }

    private CellStyle made(Look look) {
        CellStyle style = book.createCellStyle();
        style.setFont(font(look));
        style.setAlignment(look.where());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setIndention((short) look.indent());
        style.setDataFormat(book.createDataFormat()
                .getFormat(look.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(look.decimals())));
        if (look.ruled()) rule(style);
        if (look.shaded()) {
            style.setFillForegroundColor(new XSSFColor(LIGHT_GREY));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private Font font(Look look) {
        Font font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) look.points());
        font.setBold(look.bold());
        font.setItalic(look.italic());
        return font;
    }

    private static void rule(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}
