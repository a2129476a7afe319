package vigil.vault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.kernel.Confidential;
import vigil.kernel.Confidential.Clear;
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
    public void ready(Collection<String> owners) {
        keys.make(owners.stream().flatMap(KeyedVault::each).distinct().toList());
    }

    private static Stream<String> each(String owner) {
        return Stream.of(owner.split(Confidential.JOINED, -1));
    }

    @Override
    public List<Optional<Disclosed>> openAll(List<? extends Confidential> sealed) {
        keys.fetch(sealed.stream()
                .flatMap(one -> one instanceof Closed closed ? each(closed.owner()) : Stream.empty())
                .distinct()
                .toList());
        return Vault.super.openAll(sealed);
    }

    @Override
    public Destroyed destroyedAfter(long many) {
        return keys.destroyedAfter(many);
    }

    @Override
    public Disclosed open(Confidential sealed) {
        return switch (sealed) {
            case Open open -> new Disclosed.Text(open.text());
            case Clear clear -> new Disclosed.Text(clear.text());
            case Closed closed -> switch (Owners.of(closed.owner(), keys)
                    .find()
                    .orElseThrow(() -> new SealBroken("the key of " + closed + " is missing", null))) {
                case Keys.Found.Key key -> new Disclosed.Text(new Sealing(domain.id()).open(closed, key.value()));
                case Keys.Found.Gone gone -> new Disclosed.Erased(gone.at());
            };
        };
    }
}
