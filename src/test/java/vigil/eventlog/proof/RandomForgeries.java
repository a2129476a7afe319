package vigil.eventlog.proof;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Proofs whose parts were changed anywhere, without a thought of what it means: bytes turned, pieces cut out, doubled or put in
 * that are likely to be read in two ways. Changed notes are signed anew, so that what they say is read.
 */
final class RandomForgeries {

    private static final List<String> PIECES = List.of(
            "", " ", "\n", "\n\n", "\t", "\r", "\0", "\u007f", "\u0085", "\u00a0", "\u2028", "— ", "+", "0", "00", "-0", "1.0", "1e0",
            "9223372036854775808", "1000000000000000000", "\ufeff", "null", "true", "{", "}", "[", "]", ",", ":", "\"", "\\ud800", "=",
            "\u0661", "\uff11", "75-2024-0001", "person-1", "\"position\":1,", "\"size\":1,", "NaN", "vigil/x");

    private final byte[] sound;
    private final Random random;

    RandomForgeries(byte[] sound, Random random) {
        this.sound = sound;
        this.random = random;
    }

    /** A changed file. */
    byte[] next() {
        Map<String, byte[]> parts = new LinkedHashMap<>(ForgedParts.parts(sound));
        for (int i = random.nextInt(2); i >= 0; i--) {
            String part = ProofFile.PARTS.get(random.nextInt(ProofFile.PARTS.size()));
            boolean note = part.equals(ProofFile.CHECKPOINT) || part.equals(ProofFile.STATEMENT);
            if (note && random.nextInt(3) > 0) parts.put(part, signedAnew(parts.get(part)));
            else parts.put(part, bytes(parts.get(part)));
        }
        return ForgedParts.zip(parts);
    }

    private byte[] signedAnew(byte[] note) {
        String text = new String(note, StandardCharsets.UTF_8);
        int split = text.lastIndexOf("\n\n");
        String signed = split < 0 ? text : text.substring(0, split + 1);
        return SampleProof.SIGNER.sign(changed(signed)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(byte[] part) {
        if (part.length > 0 && random.nextInt(4) == 0) {
            byte[] turned = part.clone();
            turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
            return turned;
        }
        return changed(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private String changed(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            case 2 -> text.substring(0, from) + piece() + text.substring(from);
            default -> text.substring(0, from) + piece() + text.substring(to);
        };
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }
}
