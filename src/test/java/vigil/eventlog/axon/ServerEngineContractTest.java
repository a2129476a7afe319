package vigil.eventlog.axon;

import org.junit.jupiter.api.condition.EnabledIf;
import vigil.testing.TestDatabase;
import vigil.testing.TestServer;

@EnabledIf("there")
class ServerEngineContractTest extends EngineContract {

    static boolean there() {
        return TestServer.uri().isPresent();
    }

    @Override
    TestDatabase database() {
        return TestDatabase.onServer().orElseThrow();
    }
}
