package vigil.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Starts the benchmark from the build: {@code mvn -Pbench verify}. It fails when something does not work, never for its speed. */
class BenchmarkIT {

    @Test
    void measures_and_writes_the_table() throws Exception {
        String parts = System.getProperty("vigil.bench.parts", "");
        Bench.main(parts.isBlank() ? new String[0] : parts.split(","));
        assertThat(Path.of("target/bench/bench.txt")).isNotEmptyFile();
        assertThat(Path.of("target/bench/bench.json")).isNotEmptyFile();
    }
}
