package vigil.eventlog.axon;

import vigil.testing.TestDatabase;

class EmbeddedStoreContractTest extends StoreContract {

    @Override
    TestDatabase database() {
        return TestDatabase.embedded();
    }
}
