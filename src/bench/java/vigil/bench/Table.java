package vigil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, as text for people and as JSON for programs. */
final class Table {

    private static final List<String> HEAD =
            List.of("measure", "result", "baseline", "ratio", "must", "aim", "reached");

    private final String machine;
    private final List<Row> rows = new ArrayList<>();

    /** @param machine on what it was measured */
    Table(String machine) {
        this.machine = machine;
    }

    void add(Row row) {
        rows.add(row);
        System.out.println(String.join(" | ", cells(row)));
    }

    /** Something that may not work on this machine; the reason then is a row of its own. */
    void attempt(String measure, Step step) {
        try {
            step.take();
        } catch (Exception e) {
            e.printStackTrace(System.out);
            add(Row.failed(measure, e.toString().lines().findFirst().orElseThrow()));
        }
    }

    /** What {@link #attempt} does. */
    interface Step {
        void take() throws Exception;
    }

    /** What could not be measured. */
    List<String> failed() {
        return rows.stream()
                .filter(row -> row.reached() == Row.Reached.FAILED)
                .map(row -> row.measure() + ": " + row.result())
                .toList();
    }

    String text() {
        List<List<String>> lines = new ArrayList<>(List.of(HEAD));
        rows.forEach(row -> lines.add(cells(row)));
        List<Integer> widths = IntStream.range(0, HEAD.size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        String table = lines.stream().map(line -> line(line, widths)).collect(Collectors.joining("\n"));
        return machine + "\n\n" + table + "\n";
    }

    /** Writes {@code bench.txt} and {@code bench.json}. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bench.txt"), text());
        JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine);
        all.put("rows", rows.stream().map(Table::fields).toList());
        Files.writeString(folder.resolve("bench.json"), json.writeValueAsString(all));
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            line.append(' ').append(cells.get(i)).repeat(" ", widths.get(i) - cells.get(i).length()).append(" |");
        }
        return line.toString();
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.measure(),
                row.result(),
                row.baseline(),
                Row.number(row.ratio()),
                row.must(),
                row.aim(),
                row.reached() == null ? "" : row.reached().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> fields(Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> cells = cells(row);
        for (int i = 0; i < HEAD.size(); i++) fields.put(HEAD.get(i), cells.get(i));
        if (!Double.isNaN(row.ratio())) fields.put("ratio", row.ratio());
        return fields;
    }
}
