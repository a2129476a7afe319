package vigil.vault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vigil.kernel.Confidential;
import vigil.vault.store.Keys;
import vigil.vault.store.HmacSha256;

/**
 * The keys of a text that belongs to one owner or to several: what was sealed for several opens only while all their keys are
 * there, and is erased with the first that is destroyed.
 */
record Owners(List<String> all, Keys keys) {

    private static final byte[] JOINT = "vigil/joint-key/v1".getBytes(StandardCharsets.UTF_8);

    static Owners of(String owner, Keys keys) {
        return new Owners(List.of(owner.split(Confidential.JOINED, -1)), keys);
    }

    /**
     * The key to seal with, made where it is missing.
     *
     * @throws OwnerErased one of them was destroyed
     */
    SecretKey obtain() {
        return all.stream().map(keys::obtain).reduce(Owners::joint).orElseThrow();
    }

    /** The key to open with, or when the first of them was destroyed; empty when one is missing. */
    Optional<Keys.Found> find() {
        Optional<Keys.Found> found = keys.find(all.getFirst());
        for (String owner : all.subList(1, all.size())) found = both(found, keys.find(owner));
        return found;
    }

    private static Optional<Keys.Found> both(Optional<Keys.Found> one, Optional<Keys.Found> other) {
        if (one.isEmpty() || other.isEmpty()) return Optional.empty();
        return Optional.of(switch (one.get()) {
            case Keys.Found.Gone gone when other.get() instanceof Keys.Found.Gone too ->
                gone.at().isBefore(too.at()) ? gone : too;
            case Keys.Found.Gone gone -> gone;
            case Keys.Found.Key key when other.get() instanceof Keys.Found.Key second ->
                new Keys.Found.Key(joint(key.value(), second.value()));
            case Keys.Found.Key _ -> other.get();
        });
    }

    /** HMAC-SHA-256 under the one over a label and the other: neither owner's key says anything about it alone. */
    static SecretKey joint(SecretKey one, SecretKey other) {
        byte[] second = other.getEncoded();
        byte[] message = new byte[JOINT.length + second.length];
        System.arraycopy(JOINT, 0, message, 0, JOINT.length);
        System.arraycopy(second, 0, message, JOINT.length, second.length);
        return new SecretKeySpec(HmacSha256.of(one, message), "AES");
    }
}
