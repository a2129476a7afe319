package vigil.papers.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.papers.sheet.Sheet.Block;
import vigil.papers.sheet.Sheet.Paragraph;
import vigil.papers.sheet.Sheet.Run;
import vigil.papers.sheet.Sheet.Style;
import vigil.papers.sheet.Sheet.Table;

/**
 * The few marks in which officers write the body of a document: every line is a paragraph; at its beginning {@code #} makes
 * a heading, {@code =} a centred line, {@code ~} a ground in italics, {@code -} an item, {@code |} a row of a table.
 * "Điều 1." is bold by itself.
 */
public final class Notation {

    private static final Pattern ARTICLE = Pattern.compile("^(Điều \\d+\\.)(.*)$");

    private Notation() {}

    /** The blocks that a text stands for, in NFC: decomposed letters would be misplaced by printers. */
    public static List<Block> read(String text) {
        List<Block> blocks = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String line : Normalizer.normalize(text, Normalizer.Form.NFC).lines().map(String::strip).toList()) {
            if (line.startsWith("|")) {
                rows.add(cells(line));
                continue;
            }
            endTable(rows, blocks);
            if (!line.isEmpty()) blocks.add(paragraph(line));
        }
        endTable(rows, blocks);
        return List.copyOf(blocks);
    }

    private static void endTable(List<List<String>> rows, List<Block> blocks) {
        if (rows.isEmpty()) return;
        int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
        blocks.add(new Table(rows.stream().map(row -> padded(row, columns)).toList()));
        rows.clear();
    }

    private static List<String> padded(List<String> row, int columns) {
        List<String> full = new ArrayList<>(row);
        while (full.size() < columns) full.add("");
        return List.copyOf(full);
    }

    private static List<String> cells(String line) {
        String inner = line.substring(1);
        if (inner.endsWith("|")) inner = inner.substring(0, inner.length() - 1);
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    private static Paragraph paragraph(String line) {
        return switch (line.charAt(0)) {
            case '#' -> plain(Style.HEADING, line.substring(1).strip(), true);
            case '=' -> plain(Style.CENTRED, line.substring(1).strip(), true);
            case '~' -> plain(Style.BASIS, line.substring(1).strip(), false);
            case '-' -> plain(Style.ITEM, line, false);
            default -> body(line);
        };
    }

    private static Paragraph plain(Style style, String text, boolean bold) {
        return new Paragraph(style, List.of(new Run(text, bold)));
    }

    private static Paragraph body(String line) {
        Matcher article = ARTICLE.matcher(line);
        return article.matches()
                ? new Paragraph(Style.BODY, List.of(new Run(article.group(1), true), new Run(article.group(2), false)))
                : plain(Style.BODY, line, false);
    }
}
