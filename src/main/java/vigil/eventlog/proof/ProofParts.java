package vigil.eventlog.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the parts of a proof file, and says which are missing, foreign, there twice, too large or no text. */
final class ProofParts {

    private static final int MOST_BYTES = 256 << 20;

    private ProofParts() {}

    /**
     * The readable parts by name.
     *
     * @param wrong is told the name of a part and what is wrong with it
     * @throws IOException the file cannot be read, or is no zip
     */
    static Map<String, String> of(Path file, BiConsumer<String, String> wrong) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<ZipEntry> entries = Collections.list(zip.entries()).stream()
                    .<ZipEntry>map(entry -> entry)
                    .toList();
            for (ZipEntry entry : entries) {
                if (!ProofFile.PARTS.contains(entry.getName())) {
                    wrong.accept(entry.getName(), "is no part of a proof");
                } else if (parts.containsKey(entry.getName())) {
                    wrong.accept(entry.getName(), "is there twice");
                } else {
                    parts.put(entry.getName(), text(zip, entry, wrong));
                }
            }
        }
        for (String name : ProofFile.PARTS) if (!parts.containsKey(name)) wrong.accept(name, "is missing");
        return parts;
    }

    private static String text(ZipFile zip, ZipEntry entry, BiConsumer<String, String> wrong) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new IOException(entry.getName() + " is larger than 256 MB");
            CRC32 crc = new CRC32();
            crc.update(bytes);
            if (crc.getValue() != entry.getCrc()) throw new IOException(entry.getName() + " was damaged on its way");
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            wrong.accept(entry.getName(), "is no text in UTF-8");
            return "";
        }
    }
}
