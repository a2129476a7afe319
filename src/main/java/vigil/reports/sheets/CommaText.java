package vigil.reports.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A CSV file: UTF-8 with or without a mark, UTF-16 with one, or Windows-1258; comma, semicolon or tab between the cells,
 * whichever the heading has most of; quotation marks as in RFC 4180.
 */
final class CommaText {

    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    /** What Windows-1258 is decoded to in Vietnamese, marks composed; anything else was another code page. */
    private static final Pattern VIETNAMESE = Pattern.compile("[\\p{ASCII}À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ₫–—‘’“”…\\u00A0]*");

    /** A letter of Vietnamese as UTF-8 writes it; the bytes make no word in any code page from before Unicode. */
    private static final Pattern UTF_8_INSIDE = Pattern.compile("\u00E1[\u00BA\u00BB][\u0080-\u00BF]");

    private CommaText() {}

    /** Reads all rows of a file that is already known to be small. */
    static void read(Path file, SheetXml.Rows rows) throws IOException {
        String text = text(Files.readAllBytes(file));
        char separator = separator(text.lines().findFirst().orElse(""));
        new Cells(text, separator, rows).read();
    }

    private static String text(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) return decoded(bytes, 3, StandardCharsets.UTF_8);
        if (begins(bytes, 0xFF, 0xFE)) return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        if (begins(bytes, 0xFE, 0xFF)) return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        try {
            return strictly(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUnicode) {
            return oldText(bytes);
        }
    }

    /** Of the code pages from before Unicode only the one that Windows itself had for Vietnamese can be told for sure. */
    private static String oldText(byte[] bytes) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        if (UTF_8_INSIDE.matcher(latin).find()) throw Unreadable.because("sheet.mixed-letters", StandardCharsets.UTF_8.name());
        String vietnamese = Normalizer.normalize(new String(bytes, WINDOWS_1258), Normalizer.Form.NFC);
        boolean marksFit = VIETNAMESE.matcher(vietnamese).matches();
        if (marksFit && OldLetters.of(vietnamese).isEmpty()) return vietnamese;
        String old = OldLetters.of(latin);
        throw old.isEmpty() ? Unreadable.because("sheet.unknown-letters") : Unreadable.because("sheet.old-letters", old);
    }

    private static String decoded(byte[] bytes, int from, Charset charset) {
        try {
            return strictly(bytes, from, charset);
        } catch (CharacterCodingException mixed) {
            throw Unreadable.because("sheet.mixed-letters", charset.name());
        }
    }

    private static String strictly(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }

    private static char separator(String heading) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) best = candidate;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }

    /** Cuts the text into cells. */
    private static final class Cells {

        private final String text;
        private final char separator;
        private final SheetXml.Rows rows;
        private final StringBuilder cell = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private int at;
        private int line = 1;

        Cells(String text, char separator, SheetXml.Rows rows) {
            this.text = text;
            this.separator = separator;
            this.rows = rows;
        }

        void read() {
            int begun = line;
            while (at < text.length()) {
                char here = text.charAt(at++);
                if (here == '"') quoted(begun);
                else if (here == separator) endCell();
                else if (here == '\n') {
                    endRow(begun);
                    begun = ++line;
                } else if (here != '\r') cell.append(here);
            }
            if (!cell.isEmpty() || !cells.isEmpty()) endRow(begun);
        }

        private void quoted(int begun) {
            while (at < text.length()) {
                char here = text.charAt(at++);
                if (here == '\n') line++;
                if (here != '"') cell.append(here);
                else if (at < text.length() && text.charAt(at) == '"') cell.append(text.charAt(at++));
                else return;
            }
            throw new Unreadable(List.of(Fault.at(begun, cells.size(), "sheet.open-quote")));
        }

        private void endCell() {
            cells.add(cell.toString());
            cell.setLength(0);
        }

        private void endRow(int begun) {
            endCell();
            rows.add(new Row(begun, List.copyOf(cells)));
            cells = new ArrayList<>();
        }
    }
}
