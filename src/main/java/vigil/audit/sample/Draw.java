package vigil.audit.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Draws a sample that depends on nothing but the seed and the population; pure. */
public final class Draw {

    private Draw() {}

    /** The cases with the smallest hashes of seed and number, fewer when there are fewer. */
    public static List<String> of(Collection<String> population, String seed, int size) {
        return population.stream()
                .distinct()
                .sorted(Comparator.comparing(number -> hash(seed, number)))
                .limit(size)
                .toList();
    }

    private static String hash(String seed, String number) {
        try {
            byte[] text = (seed + "|" + number).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
