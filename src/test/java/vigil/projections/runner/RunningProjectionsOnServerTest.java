package vigil.projections.runner;

import org.junit.jupiter.api.condition.EnabledIf;
import vigil.testing.TestServer;

/** The same on a database server, where read models are written in transactions. */
@EnabledIf("there")
class RunningProjectionsOnServerTest extends RunningProjectionsTest {

    static boolean there() {
        return TestServer.uri().isPresent();
    }

    @Override
    Bench bench() {
        return Bench.onServer();
    }
}
