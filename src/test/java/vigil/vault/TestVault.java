package vigil.vault;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vigil.kernel.Confidential;
import vigil.kernel.Confidential.Closed;
import vigil.kernel.Confidential.Open;
import vigil.kernel.Confidential.Origin;
import vigil.vault.store.Keys;
import vigil.vault.store.MasterKey;

/** The true vault over a test's database, for tests of rooms that keep something sealed. */
public final class TestVault implements Vault, Sealer {

    private final KeyedVault vault;

    private TestVault(KeyedVault vault) {
        this.vault = vault;
    }

    /** With the master key of 32 bytes like this one; nothing of another vault's keys is remembered. */
    public static TestVault in(MongoDatabase keys, int master) {
        return new TestVault(new KeyedVault(new Keys(keys, key(master), Clock.systemUTC()), () -> "log-1"));
    }

    /** What {@code keys rotate} does. */
    public static void rotate(MongoDatabase keys, int from, int to) {
        new Rotation(keys, key(from), key(to)).run(_ -> {});
    }

    private static MasterKey key(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return new MasterKey(bytes);
    }

    @Override
    public Closed seal(Open open, Origin origin) {
        return vault.seal(open, origin);
    }

    @Override
    public void ready(Collection<String> owners) {
        vault.ready(owners);
    }

    @Override
    public Disclosed open(Confidential sealed) {
        return vault.open(sealed);
    }

    @Override
    public List<Optional<Disclosed>> openAll(List<? extends Confidential> sealed) {
        return vault.openAll(sealed);
    }
}
