package vigil.papers.print;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** How words look in a word processor; the font is the one the decree names. */
record Look(double points, boolean bold, boolean italic) {

    private static final String FONT = "Times New Roman";

    static Look plain(double points) {
        return new Look(points, false, false);
    }

    static Look bold(double points) {
        return new Look(points, true, false);
    }

    static Look italic(double points) {
        return new Look(points, false, true);
    }

    static Look of(double points, boolean bold, boolean italic) {
        return new Look(points, bold, italic);
    }

    void on(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(points);
        run.setBold(bold);
        run.setItalic(italic);
        run.setLang("vi-VN");
        run.setText(text);
    }
}
