package vigil.papers.print;

import java.util.List;
import vigil.papers.sheet.Sheet.Block;
import vigil.papers.sheet.Sheet.Paragraph;
import vigil.papers.sheet.Sheet.Style;

/**
 * The body of a document, parted where its last words begin. They stay on one page with the signatures, so that nobody finds
 * signatures alone on a sheet that could be put under other words.
 *
 * @param before what may end on another page
 * @param last what stays with the signatures; empty when the body ends with a table or with a paragraph too long to be kept whole
 */
public record Ending(List<Block> before, List<Block> last) {

    /** More than one line: less would hardly say which document is signed. */
    private static final int ENOUGH = 100;

    /** Some twenty lines, which with the signatures are two thirds of a page. */
    private static final int TOO_LONG = 1_600;

    static Ending of(List<Block> body) {
        int from = body.size();
        int letters = 0;
        while (from > 0 && letters < ENOUGH && body.get(from - 1) instanceof Paragraph paragraph) {
            letters += paragraph.text().length();
            if (letters > TOO_LONG) break;
            from--;
        }
        while (from > 0 && from < body.size() && isHeading(body.get(from - 1))) from--;
        return new Ending(body.subList(0, from), body.subList(from, body.size()));
    }

    private static boolean isHeading(Block block) {
        return block instanceof Paragraph paragraph && paragraph.style() == Style.HEADING;
    }
}
