package vigil.eventlog.axon;

import vigil.testing.TestDatabase;

class EmbeddedEngineContractTest extends EngineContract {

    @Override
    TestDatabase database() {
        return TestDatabase.embedded();
    }
}
