package vigil.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list in {@code docs/security.md} is whole, and what it calls shown is shown by tests that there are. */
class ChecklistTest {

    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");

    /** The last section of each chapter of ASVS 4.0.3, and those that the standard has left out. */
    private static final int[] SECTIONS = {14, 10, 7, 3, 5, 4, 4, 3, 2, 3, 1, 6, 4, 5};
    private static final Set<String> LEFT_OUT = Set.of("V1.3", "V1.13");

    private record Row(String section, String how, String shown) {

        boolean isOpen() {
            return shown.startsWith("open") || shown.startsWith("does not apply");
        }
    }

    @Test
    void every_section_of_the_standard_has_a_row() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (int chapter = 1; chapter <= SECTIONS.length; chapter++) {
            for (int section = 1; section <= SECTIONS[chapter - 1]; section++) missing.add("V" + chapter + "." + section);
        }
        missing.removeAll(LEFT_OUT);
        rows().forEach(row -> missing.remove(row.section().split(" ")[0]));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_row_names_a_test_or_says_why_there_is_none() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(65);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.how()).as(row.section()).isNotBlank();
            assertThat(row.isOpen()).as(row.section()).isEqualTo(!TEST.matcher(row.shown()).find());
        });
    }

    @Test
    void every_test_named_in_the_document_is_there() throws IOException {
        Set<String> named = TEST.matcher(Files.readString(DOCUMENT)).results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            sources.forEach(file -> named.remove(file.getFileName().toString().replace(".java", "")));
        }
        assertThat(named).as("named and not there").isEmpty();
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (!line.matches("\\| V\\d+\\.\\d+.*")) continue;
            List<String> cells = Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
            assertThat(cells).as(line).hasSize(3);
            rows.add(new Row(cells.get(0), cells.get(1), cells.get(2)));
        }
        return rows;
    }
}
