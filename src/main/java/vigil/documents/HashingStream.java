package vigil.documents;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what is read through it. */
public final class HashingStream extends DigestInputStream {

    private long size;

    public HashingStream(InputStream content) {
        super(content, sha256Digest());
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) size++;
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) size += read;
        return read;
    }

    /** How many bytes were read. */
    public long size() {
        return size;
    }

    /** The hash of everything read; to be asked once, at the end. */
    public String sha256() {
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
