package vigil.vault.store;

import vigil.testing.TestDatabase;

/** The same on a database server. */
class FreshKeysOnServerTest extends FreshKeysTest {

    @Override
    TestDatabase database() {
        return TestDatabase.onServer().orElseThrow();
    }
}
