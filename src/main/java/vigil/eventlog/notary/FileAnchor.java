package vigil.eventlog.notary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.Anchor;

/** Keeps checkpoints at the end of a text file, an empty line behind each. */
public final class FileAnchor implements Anchor {

    private final Path file;
    private @Nullable String last;
    private long whole;
    private long seen = -1;

    public FileAnchor(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public String name() {
        return "file " + file.getFileName();
    }

    @Override
    public synchronized Optional<String> newest() {
        look();
        return Optional.ofNullable(last);
    }

    @Override
    public void each(Consumer<String> look) {
        read(look);
    }

    /** What a crash left unfinished behind the last whole note was never acknowledged, and is written over. */
    @Override
    public synchronized void keep(long size, String note) {
        look();
        if (note.equals(last)) return;
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
                channel.position(whole);
                ByteBuffer bytes = ByteBuffer.wrap((note + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
                whole = channel.position();
                seen = whole;
                last = note;
            }
        } catch (IOException e) {
            seen = -1;
            throw new UncheckedIOException("the anchor " + file + " cannot be written", e);
        }
    }

    /** Reads the file through when it is not as long as this server left it. */
    private void look() {
        try {
            long length = Files.exists(file) ? Files.size(file) : 0;
            if (length == seen) return;
            last = null;
            whole = read(note -> last = note);
            seen = length;
        } catch (IOException e) {
            throw new UncheckedIOException("the anchor " + file + " cannot be read", e);
        }
    }

    /** Two pieces, each with an empty line behind it, are a note; answers where the last whole one ends. */
    private long read(Consumer<String> look) {
        if (!Files.exists(file)) return 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            StringBuilder note = new StringBuilder();
            long end = 0;
            int pieces = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                pieces += line.isEmpty() ? 1 : 0;
                if (pieces < 2) note.append(line).append('\n');
                if (pieces < 2) continue;
                end += note.toString().getBytes(StandardCharsets.UTF_8).length + 1;
                look.accept(note.toString());
                note.setLength(0);
                pieces = 0;
            }
            return end;
        } catch (IOException e) {
            throw new UncheckedIOException("the anchor " + file + " cannot be read", e);
        }
    }
}
