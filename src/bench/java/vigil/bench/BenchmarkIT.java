package vigil.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Starts the benchmark from the build: {@code mvn -Pbench verify}. It fails when something does not work, never for its speed. */
class BenchmarkIT {

    @Test
    void measures_and_writes_the_table() throws Exception {
        String parts = System.getProperty("vigil.bench.parts", "");
        Table table = Bench.run(parts.isBlank() ? List.of() : List.of(parts.split(",")));
        assertThat(Path.of("target/bench/bench.txt")).isNotEmptyFile();
        assertThat(Path.of("target/bench/bench.json")).isNotEmptyFile();
        assertThat(table.failed()).as("what could not be measured").isEmpty();
    }
}
