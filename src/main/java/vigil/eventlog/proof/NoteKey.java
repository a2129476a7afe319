package vigil.eventlog.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A public Ed25519 key of signed notes (C2SP signed-note), written {@code name+id+base64}: the id is eight hex digits, the
 * base64 holds the byte 1 and the 32 bytes of the key.
 */
public final class NoteKey {

    static final byte ED25519 = 1;

    private static final Pattern FORM = Pattern.compile("([!-*,-~]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]{44})");
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int BYTES = 32;

    private final String name;
    private final byte[] raw;

    NoteKey(String name, byte[] raw) {
        if (raw.length != BYTES) throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
        this.name = name;
        this.raw = raw.clone();
    }

    /**
     * Reads a written key.
     *
     * @throws IllegalArgumentException it is not one, or its id does not fit it
     */
    public static NoteKey parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) throw new IllegalArgumentException("not a key: name+id+base64 is expected");
        byte[] bytes = Base64.getDecoder().decode(form.group(3));
        if (bytes.length != BYTES + 1 || bytes[0] != ED25519) throw new IllegalArgumentException("not an Ed25519 key");
        NoteKey key = new NoteKey(form.group(1), Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!HexFormat.of().formatHex(key.id()).equals(form.group(2))) {
            throw new IllegalArgumentException("the id does not fit the key");
        }
        return key;
    }

    /** Whose key it is: the log's origin. */
    public String name() {
        return name;
    }

    /** First four bytes of SHA-256(name ‖ newline ‖ 1 ‖ key). */
    byte[] id() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            sha256.update(ED25519);
            return Arrays.copyOf(sha256.digest(raw), Integer.BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether a signature over a text is by this key. */
    boolean verifies(String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey());
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // the key is no point of the curve, or the signature has a wrong form: nobody signed with it
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = ByteBuffer.allocate(X509.length + BYTES).put(X509).put(raw).array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteKey key && name.equals(key.name) && Arrays.equals(raw, key.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    /** The key as it is written. */
    @Override
    public String toString() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(ED25519);
        bytes.writeBytes(raw);
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
