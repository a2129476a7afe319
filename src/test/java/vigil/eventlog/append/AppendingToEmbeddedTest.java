package vigil.eventlog.append;

import vigil.testing.TestDatabase;

class AppendingToEmbeddedTest extends AppendingContract {

    @Override
    TestDatabase database() {
        return TestDatabase.embedded();
    }
}
