package vigil.publications.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import vigil.publications.Table;

/** What tables say, whatever the language of their words, as one SHA-256. */
final class Digest {

    private Digest() {}

    /** Over names of tables and columns, codes of rows and all numbers, one line each row; lower-case hex. */
    static String of(List<Table> tables) {
        String text = tables.stream().map(Digest::text).collect(Collectors.joining());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(Table table) {
        String head = table.columns().stream().map(Table.Column::id).collect(Collectors.joining("\t"));
        return table.rows().stream()
                .map(Digest::line)
                .collect(Collectors.joining("", table.id() + "\t" + head + "\n", ""));
    }

    private static String line(Table.Row row) {
        return row.cells().stream()
                .map(cell -> cell.value() == null ? "" : cell.value().toPlainString())
                .collect(Collectors.joining("\t", row.code() + "\t", "\n"));
    }
}
