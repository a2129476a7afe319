package vigil.vault;

import java.util.Optional;
import vigil.kernel.Confidential;
import vigil.kernel.Confidential.Closed;
import vigil.kernel.Confidential.Open;
import vigil.kernel.Confidential.Origin;
import vigil.vault.store.Keys;

/** Seals and opens with the owners' keys. */
final class KeyedVault implements Vault, Sealer {

    private final Keys keys;
    private final SealingDomain domain;

    KeyedVault(Keys keys, SealingDomain domain) {
        this.keys = keys;
        this.domain = domain;
    }

    @Override
    public Closed seal(Open open, Origin origin) {
        String owner = Optional.ofNullable(open.owner()).orElse(origin.stream());
        return new Sealing(domain.id()).seal(open.text(), owner, origin, Owners.of(owner, keys).obtain());
    }

    @Override
    public Disclosed open(Confidential sealed) {
        return switch (sealed) {
            case Open open -> new Disclosed.Text(open.text());
            case Closed closed -> switch (Owners.of(closed.owner(), keys)
                    .find()
                    .orElseThrow(() -> new SealBroken("the key of " + closed + " is missing", null))) {
                case Keys.Found.Key key -> new Disclosed.Text(new Sealing(domain.id()).open(closed, key.value()));
                case Keys.Found.Gone gone -> new Disclosed.Erased(gone.at());
            };
        };
    }
}
