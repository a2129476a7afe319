package vigil.projections.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vigil.projections.Projection;

/**
 * Which code folds a read model: the SHA-256 over all classes beside the projection and beside its documents. It says that
 * somebody changed the fold even when the projection's version was left as it was.
 */
final class FoldCode {

    private FoldCode() {}

    /** Lower-case hex. */
    static String of(Projection<?> projection) {
        MessageDigest sha256 = sha256();
        Stream.of(projection.getClass(), projection.view())
                .map(type -> "classpath*:" + type.getPackageName().replace('.', '/') + "/*.class")
                .distinct()
                .flatMap(FoldCode::classes)
                .forEach(file -> sha256.update(bytes(file)));
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static Stream<Resource> classes(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            if (found.length == 0) throw new IllegalStateException("no classes at " + pattern);
            return Arrays.stream(found).sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
