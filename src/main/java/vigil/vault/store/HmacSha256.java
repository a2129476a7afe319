package vigil.vault.store;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** The keyed hash from which further keys are derived. */
public final class HmacSha256 {

    private HmacSha256() {}

    /** 32 bytes. */
    public static byte[] of(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
