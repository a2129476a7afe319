package vigil.eventlog.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Signs notes with an Ed25519 key. The same text always gets the same signature. */
public final class NoteSigner {

    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final int BYTES = 32;

    private final PrivateKey secret;
    private final NoteKey key;

    /** @param seed the 32 secret bytes of RFC 8032 */
    public NoteSigner(String name, byte[] seed) {
        if (seed.length != BYTES) throw new IllegalArgumentException("a secret key has 32 bytes");
        try {
            byte[] encoded = ByteBuffer.allocate(PKCS8.length + BYTES).put(PKCS8).put(seed).array();
            secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            key = new NoteKey(name, publicKeyOf(seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** The public key. */
    public NoteKey key() {
        return key;
    }

    /** A text, which ends with a newline, as signed note. */
    public String sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signature = ed25519.sign();
            byte[] line = ByteBuffer.allocate(Integer.BYTES + signature.length).put(key.id()).put(signature).array();
            return text + "\n" + Note.DASH + key.name() + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was made cannot sign", e);
        }
    }

    /** Java derives a public key only while making a pair; the pair is made from exactly these "random" bytes. */
    private static byte[] publicKeyOf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
        pairs.initialize(NamedParameterSpec.ED25519, new Given(seed));
        byte[] encoded = pairs.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
    }

    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            if (target.length != bytes.length) throw new IllegalStateException("other bytes are asked for than the seed");
            System.arraycopy(bytes, 0, target, 0, bytes.length);
        }
    }
}
