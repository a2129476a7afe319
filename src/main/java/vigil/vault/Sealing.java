package vigil.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import vigil.kernel.Confidential.Closed;
import vigil.kernel.Confidential.Origin;
import vigil.vault.store.HmacSha256;

/** AES-256-GCM over one text, bound to its log, place, owner and key. */
final class Sealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String logId;

    Sealing(String logId) {
        this.logId = logId;
    }

    Closed seal(String text, String owner, Origin origin, SecretKey key) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(bound(owner, origin));
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return new Closed(owner, base64(nonce), base64(sealed), base64(commitment(key, nonce)), origin);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String open(Closed closed, SecretKey key) {
        try {
            byte[] nonce = Base64.getDecoder().decode(closed.nonce());
            byte[] commitment = Base64.getDecoder().decode(closed.commitment());
            if (!MessageDigest.isEqual(commitment, commitment(key, nonce))) {
                throw new SealBroken(closed + " was not sealed under its owner's key", null);
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce);
            cipher.updateAAD(bound(closed.owner(), closed.origin()));
            return new String(cipher.doFinal(Base64.getDecoder().decode(closed.text())), StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new SealBroken(closed + " was changed or moved", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] commitment(SecretKey key, byte[] nonce) {
        byte[] label = "vigil/key-commitment/v1".getBytes(StandardCharsets.UTF_8);
        return HmacSha256.of(key, ByteBuffer.allocate(label.length + nonce.length).put(label).put(nonce).array());
    }

    private byte[] bound(String owner, Origin origin) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String part : new String[] {
            "vigil/seal/v1",
            logId,
            owner,
            origin.stream(),
            Long.toString(origin.sequence()),
            origin.eventId(),
            origin.field()
        }) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
