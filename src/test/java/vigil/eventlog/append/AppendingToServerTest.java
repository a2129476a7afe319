package vigil.eventlog.append;

import org.junit.jupiter.api.condition.EnabledIf;
import vigil.testing.TestDatabase;
import vigil.testing.TestServer;

@EnabledIf("there")
class AppendingToServerTest extends AppendingContract {

    static boolean there() {
        return TestServer.uri().isPresent();
    }

    @Override
    TestDatabase database() {
        return TestDatabase.onServer().orElseThrow();
    }
}
