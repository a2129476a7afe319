package vigil.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The folder in which what people send is kept while it is read, inside the data folder: on the same disk as everything else,
 * open to nobody else, and not in the machine's temporary folder. Whoever puts a file there takes it away; what a server left
 * behind when it was killed is swept out when the next one starts.
 */
@Component
public final class WorkFolder {

    /** Nothing is worked on for longer than this. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(6);

    private final Path folder;

    public WorkFolder(Settings settings) throws IOException {
        this.folder = settings.data().toAbsolutePath().normalize().resolve("uploads");
        Files.createDirectories(folder);
        sweep(LEFT_BEHIND);
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** An empty file that nobody else can read; whoever asks for it deletes it. */
    public Path newFile(String purpose) throws IOException {
        return Files.createTempFile(folder, purpose + "-", ".part");
    }

    /** Removes what has not been touched for some time; files carry the machine's time, whatever day the office believes in. */
    public void sweep(Duration untouched) throws IOException {
        Instant before = Instant.now().minus(untouched);
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> isOlder(file, before)).forEach(WorkFolder::remove);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
