package vigil.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a file of any size piece by piece while it streams: AES-256-GCM under a key made for this file alone, each piece with
 * its number and whether it is the last in the nonce, so that none can be changed, moved, repeated or cut off unseen.
 */
final class FileSeal {

    static final int PIECE = 64 * 1024;
    private static final int TAG = 16;
    private static final int NONCE = 12;

    private final SecretKey key;

    private FileSeal(SecretKey key) {
        this.key = key;
    }

    /** A seal for one new file. */
    static FileSeal fresh() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            return new FileSeal(generator.generateKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    /** The seal again, from {@link #words()}. */
    static FileSeal of(String words) {
        return new FileSeal(new SecretKeySpec(Base64.getDecoder().decode(words), "AES"));
    }

    /** The key in words, to be sealed itself. */
    String words() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    InputStream sealing(InputStream plain) {
        return new Pieces(plain, PIECE, Cipher.ENCRYPT_MODE, key);
    }

    /** Opens while reading; bytes that were changed end in an {@link IOException}. */
    InputStream opening(InputStream sealed) {
        return new Pieces(sealed, PIECE + TAG, Cipher.DECRYPT_MODE, key);
    }

    /** Reads one piece ahead, because the last one is sealed differently. */
    private static final class Pieces extends InputStream {

        private final InputStream from;
        private final int size;
        private final int mode;
        private final SecretKey key;
        private byte[] next;
        private boolean begun;
        private boolean ended;
        private int number;
        private InputStream done = InputStream.nullInputStream();

        Pieces(InputStream from, int size, int mode, SecretKey key) {
            this.from = from;
            this.size = size;
            this.mode = mode;
            this.key = key;
            this.next = new byte[0];
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, into.length);
            if (length == 0) return 0;
            int read = done.read(into, offset, length);
            while (read < 0 && !ended) {
                done = new ByteArrayInputStream(piece());
                read = done.read(into, offset, length);
            }
            return read;
        }

        private byte[] piece() throws IOException {
            if (!begun) next = from.readNBytes(size);
            begun = true;
            byte[] piece = next;
            next = piece.length < size ? new byte[0] : from.readNBytes(size);
            ended = next.length == 0;
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                byte[] nonce = ByteBuffer.allocate(NONCE).putInt(7, number++).put(11, (byte) (ended ? 1 : 0)).array();
                cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
                return cipher.doFinal(piece);
            } catch (AEADBadTagException e) {
                throw new IOException("the stored bytes are not those that were sealed", e);
            } catch (GeneralSecurityException e) {
                throw new IOException("the stored bytes are not those that were sealed", e);
            }
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }
}
