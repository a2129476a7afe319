package vigil.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import org.jspecify.annotations.Nullable;

/** Breaks lines after spaces only: a symbol such as 39/2016/NĐ-CP stays whole, whatever a Java release thinks of slashes. */
final class LinesAtSpaces implements FSTextBreaker {

    private static final int DONE = -1;

    private String text = "";
    private int next;

    @Override
    public int next() {
        if (next >= text.length()) return DONE;
        int space = text.indexOf(' ', next);
        next = space < 0 ? text.length() : space + 1;
        return next;
    }

    @Override
    public void setText(@Nullable String newText) {
        text = newText == null ? "" : newText;
        next = 0;
    }
}
