package vigil.eventlog.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/** The hashes of the log: leaf, root of a commit (RFC 6962), link between commits. */
public final class Hashing {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte[] LINK = "vigil/link/v1".getBytes(StandardCharsets.UTF_8);

    /** Never fed; every hash begins with a copy of it, as looking the algorithm up takes longer than hashing an event. */
    private static final MessageDigest SHA_256 = sha256();

    private Hashing() {}

    /** SHA-256 of a text's UTF-8 bytes; the link before the first commit is that of the log's origin. */
    public static Hash ofText(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Hash of one event's canonical bytes. */
    public static Hash leaf(byte[] canonical) {
        return digest(new byte[] {LEAF}, canonical);
    }

    /** Hash of an inner node of the tree. */
    public static Hash node(Hash left, Hash right) {
        return digest(new byte[] {NODE}, left.bytes(), right.bytes());
    }

    /** Root over leaf hashes; the left subtree holds the largest power of two smaller than their number. */
    public static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) return digest();
        if (leaves.size() == 1) return leaves.getFirst();
        int left = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    /** Link hash of a commit: binds it to its place and to everything before it. */
    public static Hash link(Hash previous, long position, int events, UUID commit, long time, Hash root) {
        ByteBuffer numbers = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + 2 * Long.BYTES + Long.BYTES)
                .putLong(position)
                .putInt(events)
                .putLong(commit.getMostSignificantBits())
                .putLong(commit.getLeastSignificantBits())
                .putLong(time);
        return digest(LINK, previous.bytes(), numbers.array(), root.bytes());
    }

    private static Hash digest(byte[]... parts) {
        try {
            MessageDigest sha256 = (MessageDigest) SHA_256.clone();
            for (byte[] part : parts) sha256.update(part);
            return Hash.of(sha256.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", e);
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
