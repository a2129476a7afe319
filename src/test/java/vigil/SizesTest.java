package vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sizes that keep a room readable: which file or package broke which of them. */
class SizesTest {

    private static final List<Path> ROOTS = List.of(Path.of("src/main"), Path.of("src/test"), Path.of("src/bench"));

    @Test
    void no_file_is_longer_than_300_lines() throws IOException {
        assertThat(sources(".java", ".html", ".js", ".css").filter(file -> lines(file) > 300))
                .isEmpty();
    }

    @Test
    void no_package_has_more_than_20_files() throws IOException {
        Map<Path, Long> perPackage = sources(".java")
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertThat(perPackage).allSatisfy((folder, files) -> assertThat(files)
                .as(folder.toString())
                .isLessThanOrEqualTo(20));
    }

    @Test
    void every_package_of_main_has_its_sign() throws IOException {
        assertThat(sources(".java")
                        .filter(file -> file.startsWith("src/main"))
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                .isEmpty();
    }

    @Test
    void the_readme_has_at_most_200_lines() {
        assertThat(lines(Path.of("README.md"))).isLessThanOrEqualTo(200);
    }

    private static Stream<Path> sources(String... endings) throws IOException {
        return ROOTS.stream()
                .filter(Files::exists)
                .flatMap(SizesTest::walk)
                .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith));
    }

    private static Stream<Path> walk(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
