package vigil.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    private static final int AT_ONCE = 16;
    private static final int ROUNDS = 50;

    @TempDir
    private Path folder;

    @Test
    void whoever_comes_first_makes_it_and_everybody_reads_the_same() throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int round = 0; round < ROUNDS; round++) {
                Path file = folder.resolve("round-" + round).resolve("some.key");
                List<Future<String>> all = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    all.add(threads.submit(() -> {
                        together.await();
                        SecretFile.makeIfMissing(file, 32);
                        return Files.readString(file);
                    }));
                }
                Set<String> seen = new HashSet<>();
                for (Future<String> each : all) seen.add(each.get());
                assertThat(seen).singleElement().satisfies(text -> assertThat(Base64.getDecoder().decode(text)).hasSize(32));
                assertThat(names(file.getParent())).containsExactly("some.key");
            }
        }
    }

    @Test
    void what_is_there_stays_and_what_is_made_is_its_owners_alone() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.key"), "mine");
        SecretFile.makeIfMissing(mine, 32);
        assertThat(mine).hasContent("mine");
        Path made = folder.resolve("made.key");
        SecretFile.makeIfMissing(made, 32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rw-------");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
