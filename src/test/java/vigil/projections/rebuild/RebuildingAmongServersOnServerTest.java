package vigil.projections.rebuild;

import org.junit.jupiter.api.condition.EnabledIf;
import vigil.projections.runner.Bench;
import vigil.testing.TestServer;

/** The same on a database server, where documents are written in transactions. */
@EnabledIf("there")
class RebuildingAmongServersOnServerTest extends RebuildingAmongServersTest {

    static boolean there() {
        return TestServer.uri().isPresent();
    }

    @Override
    Bench place() {
        return Bench.onServer();
    }
}
