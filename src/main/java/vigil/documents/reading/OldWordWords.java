package vigil.documents.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vigil.documents.FileWords.Reading;
import vigil.documents.FileWords.Unread;

/**
 * The words of Word from 97 to 2003, by the table that says where the pieces of the text lie ([MS-DOC] 2.4.1): body, headers,
 * notes, remarks, boxes and what was deleted under tracking. Nothing else of the file is interpreted, so there is nothing in it
 * that could be run or unfolded; pieces that would make more text than the file has bytes are not put together.
 */
final class OldWordWords {

    private static final int MARK = 0xA5EC;
    private static final int FIRST_VERSION = 0xC0;
    private static final int LOCKED = 0x100;
    private static final int SECOND_TABLE = 0x200;
    private static final int COMPRESSED = 0x4000_0000;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What a field is told to do, where the data of a link or a form may hang; after it comes what it shows. */
    private static final Pattern ORDER = Pattern.compile("\\x13[^\\x13\\x14\\x15]*");

    /** Where a picture stands in the text, or where one is drawn beside it. */
    private static final Pattern PICTURE = Pattern.compile("[\\x01\\x08]");

    /** Where in the first stream it says where in the table the fonts and the pieces are. */
    private static final int FONTS = 0x112;

    private static final int PIECES = 0x1A2;

    private final ByteBuffer text;
    private final byte[] table;

    private OldWordWords(ByteBuffer text, byte[] table) {
        this.text = text;
        this.table = table;
    }

    static Reading in(byte[] file) throws IOException {
        try (CompoundFile box = new CompoundFile(file)) {
            ByteBuffer text = little(box.stream("WordDocument"));
            if (text.limit() < PIECES + 8) throw new IOException("not Word");
            boolean older = (text.getShort(0) & 0xffff) != MARK || (text.getShort(2) & 0xffff) < FIRST_VERSION;
            if (older) return ReadsFiles.unread(Unread.OLD_FORMAT);
            int flags = text.getShort(10) & 0xffff;
            if ((flags & LOCKED) != 0) return ReadsFiles.unread(Unread.BROKEN);
            byte[] table = box.stream((flags & SECOND_TABLE) != 0 ? "1Table" : "0Table");
            return new OldWordWords(text, table).read(box);
        } catch (IndexOutOfBoundsException crooked) {
            throw new IOException("a table points outside of the file", crooked);
        }
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private Reading read(CompoundFile box) throws IOException {
        StringBuilder words = new StringBuilder();
        if (!pieces(words)) return new Reading(words.toString(), Unread.TOO_LARGE);
        boolean pictures = box.holdsMore() || PICTURE.matcher(ORDER.matcher(words).replaceAll("")).find();
        String plain = words.toString().replaceAll("[\\x00-\\x08\\x0E-\\x1D]", " ").replace("\u001E", "-").replace("\u001F", "");
        String all = plain + "\n" + box.description();
        if (OldFonts.areAmong(fonts())) return new Reading(all, Unread.OLD_LETTERS);
        return new Reading(all, pictures ? Unread.HOLDS_PICTURES : null);
    }

    /** Names of the fonts, apart by zeros, among their other properties. */
    private String fonts() {
        int from = text.getInt(FONTS);
        int length = text.getInt(FONTS + 4);
        String even = new String(table, from, length, StandardCharsets.UTF_16LE);
        String odd = length < 2 ? "" : new String(table, from + 1, length - 1, StandardCharsets.UTF_16LE);
        return "\0" + even.replaceAll("[^ -~]", "\0") + "\0" + odd.replaceAll("[^ -~]", "\0");
    }

    /** False when there would be too much of it. */
    private boolean pieces(StringBuilder words) throws IOException {
        ByteBuffer clx = little(table).slice(text.getInt(PIECES), text.getInt(PIECES + 4)).order(ByteOrder.LITTLE_ENDIAN);
        byte kind = clx.get();
        for (; kind == 1; kind = clx.get()) clx.position(clx.position() + 2 + (clx.getShort(clx.position()) & 0xffff));
        if (kind != 2) throw new IOException("no table of pieces");
        int count = (clx.getInt() - 4) / 12;
        ByteBuffer ends = clx.slice().order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            int length = Math.subtractExact(ends.getInt(4 * i + 4), ends.getInt(4 * i));
            if (length < 0 || words.length() + length > text.limit()) return false;
            words.append(piece(ends.getInt(4 * (count + 1) + 8 * i + 2), length));
        }
        return true;
    }

    private String piece(int where, int length) {
        boolean compressed = (where & COMPRESSED) != 0;
        int from = compressed ? (where & ~COMPRESSED) / 2 : where;
        byte[] bytes = new byte[compressed ? length : 2 * length];
        text.get(from, bytes);
        return new String(bytes, compressed ? WESTERN : StandardCharsets.UTF_16LE);
    }
}
