package vigil.ground;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/** A file with a secret that is made at a first start; only its owner may read it. */
public final class SecretFile {

    private SecretFile() {}

    /**
     * Makes a secret where there is none: random bytes in base64. Of several servers that start at the same moment one makes
     * it, and the others find it: the file appears at once and whole, and is never replaced. Where the file system has no second
     * names it is whole as well, but of two servers that start in the very same moment the later one's may stay.
     *
     * @param bytes how many
     */
    public static void makeIfMissing(Path file, int bytes) throws IOException {
        if (Files.exists(file)) return;
        byte[] secret = new byte[bytes];
        new SecureRandom().nextBytes(secret);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "secret", ".draft", ownerOnly(folder));
        try {
            Files.write(draft, Base64.getEncoder().encode(secret), StandardOpenOption.SYNC);
            putInPlace(draft, file);
        } catch (FileAlreadyExistsException another) {
            return; // it was made meanwhile, and is whole
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A second name for the draft is refused where there is a file; not every file system has second names. */
    private static void putInPlace(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            throw another;
        } catch (IOException | UnsupportedOperationException noLinks) {
            Files.move(draft, file);
        }
    }

    /** For new files in a folder, where the system knows owners. */
    public static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
