package vigil.eventlog.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the parts of a proof file, and says which are missing, foreign, there twice, too large or no text. */
final class ProofParts {

    private static final int MOST_BYTES = 256 << 20;

    private ProofParts() {}

    /**
     * The readable parts by name; one that is there twice is not one of them.
     *
     * @param wrong is told the name of a part and what is wrong with it
     * @throws IOException the file cannot be read, or is no zip
     */
    static Map<String, String> of(Path file, BiConsumer<String, String> wrong) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Map<String, List<ZipEntry>> entries = zip.stream()
                    .<ZipEntry>map(entry -> entry)
                    .collect(groupingBy(ZipEntry::getName, LinkedHashMap::new, toList()));
            for (Map.Entry<String, List<ZipEntry>> named : entries.entrySet()) {
                if (!ProofFile.PARTS.contains(named.getKey())) {
                    wrong.accept(named.getKey(), "is no part of a proof");
                } else if (named.getValue().size() > 1) {
                    wrong.accept(named.getKey(), "is there twice");
                } else {
                    text(zip, named.getValue().getFirst(), wrong).ifPresent(text -> parts.put(named.getKey(), text));
                }
            }
            for (String name : ProofFile.PARTS) if (!entries.containsKey(name)) wrong.accept(name, "is missing");
        }
        return parts;
    }

    private static Optional<String> text(ZipFile zip, ZipEntry entry, BiConsumer<String, String> wrong) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new IOException(entry.getName() + " is larger than 256 MB");
            CRC32 crc = new CRC32();
            crc.update(bytes);
            if (crc.getValue() != entry.getCrc()) throw new IOException(entry.getName() + " was damaged on its way");
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            wrong.accept(entry.getName(), "is no text in UTF-8");
            return Optional.empty();
        }
    }
}
