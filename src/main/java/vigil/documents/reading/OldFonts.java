package vigil.documents.reading;

import java.util.Arrays;

/**
 * Fonts from before Unicode (.VnTime, VNI-Times): what is written in them shows Vietnamese and is stored as other letters, so
 * that a name in it is found by nobody who looks for the name.
 */
final class OldFonts {

    private OldFonts() {}

    /** Whether a font of that name is one of them; the mark that a PDF puts before it does not count. */
    static boolean is(String font) {
        int mark = font.indexOf('+') + 1;
        return begins(font, mark, ".Vn") || begins(font, mark, "VNI-") || begins(font, mark, "VNI ");
    }

    private static boolean begins(String font, int from, String with) {
        return font.regionMatches(true, from, with, 0, with.length());
    }

    /** Whether one of several is, apart by zeros. */
    static boolean areAmong(String fonts) {
        return Arrays.stream(fonts.split("\0")).anyMatch(OldFonts::is);
    }
}
