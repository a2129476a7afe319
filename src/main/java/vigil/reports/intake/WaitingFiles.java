package vigil.reports.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vigil.ground.WorkFolder;
import vigil.kernel.Actor;

/**
 * Files that were looked through and wait, for an hour at most, for their sender to say that they are to be taken in. They wait on
 * the server that read them; at another one the sender is asked to send the file again.
 */
@Component
class WaitingFiles {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final WorkFolder folder;

    WaitingFiles(WorkFolder folder) {
        this.folder = folder;
    }

    /** An empty file for what is being sent. */
    Path newFile() throws IOException {
        folder.sweep(LONGEST);
        return folder.newFile("reports");
    }

    /** Lets a file wait; it is moved away from where it was. */
    String keep(Path file, Actor by) throws IOException {
        String id = UUID.randomUUID().toString();
        Files.move(file, place(id, by), StandardCopyOption.ATOMIC_MOVE);
        return id;
    }

    /** A file that waits for this actor, for one taker only; the taker deletes it. */
    Optional<Path> take(String id, Actor by) throws IOException {
        if (!ID.matcher(id).matches()) return Optional.empty();
        Path mine = folder.path().resolve("taken-" + UUID.randomUUID());
        try {
            return Optional.of(Files.move(place(id, by), mine, StandardCopyOption.ATOMIC_MOVE));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** Nobody else's account leads to the same place. */
    private Path place(String id, Actor by) {
        UUID account = UUID.nameUUIDFromBytes(by.id().getBytes(StandardCharsets.UTF_8));
        return folder.path().resolve("waiting-" + id + "-" + account);
    }
}
