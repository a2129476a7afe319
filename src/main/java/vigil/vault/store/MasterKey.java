package vigil.vault.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vigil.ground.CannotStart;
import vigil.ground.SecretFile;
import vigil.vault.SealBroken;

/** The key that wraps all others (RFC 3394); it comes from a file and is never in a database. */
public final class MasterKey {

    private static final int BYTES = 32;

    private final SecretKey key;

    public MasterKey(byte[] bytes) {
        if (bytes.length != BYTES) throw new IllegalArgumentException("a master key has 32 bytes");
        key = new SecretKeySpec(bytes, "AES");
    }

    /** Reads the key; makes it first when it is missing and that is allowed. */
    public static MasterKey in(Path file, boolean mayMake) {
        try {
            if (mayMake) SecretFile.makeIfMissing(file, BYTES);
            return new MasterKey(Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "The master key cannot be read from " + file.toAbsolutePath() + ".",
                    "Put 32 random bytes, base64, into it and let the server read it. A lost key cannot be replaced:"
                            + " restore it from its backup.",
                    e);
        }
    }

    public byte[] wrap(SecretKey owners) {
        try {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.WRAP_MODE, key);
            return cipher.wrap(owners);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Vouches for bytes outside the database. */
    public byte[] seal(byte[] bytes) {
        return HmacSha256.of(key, bytes);
    }

    /** @throws SealBroken it was wrapped by another master key, or changed */
    public SecretKey unwrap(byte[] wrapped) {
        try {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.UNWRAP_MODE, key);
            return (SecretKey) cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a key does not open with this master key", e);
        }
    }

    /** A short name for it, kept with every key it wraps. */
    public String name() {
        return HexFormat.of().formatHex(fingerprint(), 0, 8);
    }

    /** Tells this key from another without saying anything about it. */
    public byte[] fingerprint() {
        return HmacSha256.of(key, "vigil/master-key/v1".getBytes(StandardCharsets.UTF_8));
    }
}
