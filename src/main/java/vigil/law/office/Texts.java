package vigil.law.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vigil.kernel.Names;
import vigil.law.CodeLists;
import vigil.law.LegalRule.BadRow;
import vigil.law.LegalRule.BadRow.Fault;

/** The files of one place by their names, as texts and with the hashes of their bytes. */
final class Texts {

    static final Texts NONE = new Texts(Collections.emptySortedMap());

    private static final long LARGEST = 1 << 20;

    private final SortedMap<String, byte[]> files;

    private Texts(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** Those that the program ships. */
    static Texts shipped() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Stream<String> lists = Stream.of(CodeLists.Kind.values()).map(kind -> "codes/" + Names.of(kind) + ".yaml");
        Stream.concat(
                        Stream.of(
                                "rules.yaml", "shown.yaml", "calendar.yaml", "authorities.yaml", "checklist.yaml", "file.yaml",
                                "provinces.csv"),
                        lists)
                .forEach(name -> files.put(name, ofTheClassPath("/law/" + name)));
        return new Texts(files);
    }

    /**
     * Those of a folder. What begins with a dot and notes ({@code .md}, {@code .txt}) are no law; any other file that is
     * not one of the law's is refused, since a misspelt name would otherwise be a law that nobody applies.
     */
    static Texts in(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedMap<String, byte[]> shipped = shipped().files;
        try (Stream<Path> all = Files.walk(folder, 3, java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
            Faults faults = new Faults();
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (isNoLaw(folder.relativize(file))) continue;
                faults.in(() -> mayBeLaw(name, shipped));
                if (Files.size(file) > LARGEST) faults.in(() -> { throw wrong(name, Fault.UNREADABLE); });
                else files.put(name, Files.readAllBytes(file));
            }
            faults.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Texts(files);
    }

    private static void mayBeLaw(String name, Map<String, byte[]> shipped) {
        if (!shipped.containsKey(name)) throw wrong(name, Fault.UNKNOWN_FILE);
        if (!LawFiles.mayBeAdded(name)) throw wrong(name, Fault.CANNOT_BE_ADDED_TO);
    }

    private static boolean isNoLaw(Path name) {
        for (Path part : name) {
            if (part.toString().startsWith(".")) return true;
        }
        String last = name.getFileName().toString();
        return last.endsWith(".md") || last.endsWith(".txt");
    }

    Set<String> names() {
        return files.keySet();
    }

    /** All of them, in the order of their names; with composed letters, however the editor wrote them. */
    Map<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        files.keySet().forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    String text(String name) {
        byte[] bytes = bytes(name);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            throw wrong(name, Fault.UNREADABLE);
        }
    }

    /** SHA-256 of a file, lower-case hex. */
    String hash(String name) {
        return sha256(bytes(name));
    }

    private byte[] bytes(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) throw new IllegalArgumentException("no file " + name);
        return bytes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static BadRow wrong(String name, Fault fault) {
        return new BadRow("file", fault).in(name, "the whole file");
    }

    private static byte[] ofTheClassPath(String path) {
        try (InputStream file = Texts.class.getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("no law file " + path);
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
