package vigil.accounts.keep;

import java.util.Base64;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vigil.kernel.Confidential;
import vigil.kernel.Confidential.Closed;
import vigil.kernel.Confidential.Origin;
import vigil.vault.Disclosed;
import vigil.vault.SealBroken;
import vigil.vault.Sealer;
import vigil.vault.Vault;

/**
 * Closes the secrets of second factors under a key of the key store, bound to their accounts: whoever reads the database alone
 * can make no codes, and whoever writes to it cannot give one account's factor to another. The key is wrapped by the master key
 * like all others, so it is rotated and backed up with them.
 */
@Component
final class SealedFactors {

    /** Whose key it is; one for all, as a single factor is forgotten with its document. */
    static final String OWNER = "second-factors";

    private final Sealer sealer;
    private final Vault vault;

    SealedFactors(Sealer sealer, Vault vault) {
        this.sealer = sealer;
        this.vault = vault;
    }

    /** A secret as it is kept. */
    Document closed(String account, byte[] secret) {
        String text = Base64.getEncoder().encodeToString(secret);
        Closed closed = sealer.seal(new Confidential.Open(text, OWNER), place(account));
        return new Document("nonce", closed.nonce())
                .append("text", closed.text())
                .append("commitment", closed.commitment());
    }

    /**
     * The secret again.
     *
     * @throws SealBroken it was changed, is another account's, or its key is missing or destroyed
     * @throws vigil.vault.VaultUnreachable the key store cannot be asked now
     */
    byte[] opened(String account, Document kept) {
        Closed closed = new Closed(
                OWNER, kept.getString("nonce"), kept.getString("text"), kept.getString("commitment"), place(account));
        return switch (vault.open(closed)) {
            case Disclosed.Text text -> Base64.getDecoder().decode(text.value());
            case Disclosed.Erased _ -> throw new SealBroken("the key of second factors was destroyed", null);
        };
    }

    private static Origin place(String account) {
        return new Origin("credential-" + account, 0, account, "/secret");
    }
}
