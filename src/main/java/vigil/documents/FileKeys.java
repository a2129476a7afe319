package vigil.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vigil.kernel.Confidential;
import vigil.kernel.Confidential.Closed;
import vigil.kernel.Confidential.Open;
import vigil.kernel.Confidential.Origin;
import vigil.vault.Disclosed;
import vigil.vault.Sealer;
import vigil.vault.Vault;

/**
 * Keeps the key of each file sealed under the keys of those it belongs to: the case alone at first, and the person too once
 * it is attached as that person's. With the person's key the file is gone.
 */
@Component
public class FileKeys {

    private final Sealer sealer;
    private final Vault vault;

    public FileKeys(Sealer sealer, Vault vault) {
        this.sealer = sealer;
        this.vault = vault;
    }

    /** The seal as it is kept, to be opened only while all the owners' keys are there. */
    Document closed(FileSeal seal, String fileId, Collection<String> owners) {
        Closed closed = sealer.seal((Open) Confidential.of(seal.words()).underAll(owners), origin(fileId));
        return new Document("owner", closed.owner())
                .append("nonce", closed.nonce())
                .append("text", closed.text())
                .append("commitment", closed.commitment());
    }

    /** The seal of a file; empty when the key of one of those it belonged to was destroyed. */
    Optional<FileSeal> open(Document kept, String fileId) {
        Closed closed = new Closed(
                kept.getString("owner"),
                kept.getString("nonce"),
                kept.getString("text"),
                kept.getString("commitment"),
                origin(fileId));
        return switch (vault.open(closed)) {
            case Disclosed.Text(String words) -> Optional.of(FileSeal.of(words));
            case Disclosed.Erased _ -> Optional.empty();
        };
    }

    /** Those whose keys a file needs. */
    static List<String> owners(Document kept) {
        return List.of(kept.getString("owner").split(Confidential.JOINED, -1));
    }

    private static Origin origin(String fileId) {
        return new Origin("evidence", 0, fileId, "/key");
    }
}
