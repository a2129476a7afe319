package vigil.alarms.bell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vigil.alarms.AlarmBell;
import vigil.alarms.AlarmEvent;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmKind;
import vigil.alarms.Stage;
import vigil.eventlog.json.EventJson;
import vigil.kernel.Role;
import vigil.law.Words;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/** Several servers that see the same thing at the same time raise one alarm. */
class OneBellTest {

    private static final int OCCASIONS = 40;

    private static AlarmRaised alarm() {
        return new AlarmRaised(
                AlarmKind.DUTY, "75-2024-0001", "75", "scene", Stage.LATE, new Words("Việc", "Duty"), null, null, true,
                List.of(Role.OFFICER));
    }

    @Test
    void three_servers_ring_at_once_and_each_occasion_is_in_the_log_once() throws Exception {
        EventJson json = TestLog.json(AlarmEvent.class);
        try (TestDatabase database = TestDatabase.embedded();
                TestLog one = TestLog.plain(database.database(), json);
                TestLog two = TestLog.plain(database.database(), json);
                TestLog three = TestLog.plain(database.database(), json);
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Callable<Integer>> servers = List.of(rings(one), rings(two), rings(three));
            int rung = 0;
            for (Future<Integer> server : threads.invokeAll(servers)) rung += server.get();
            assertThat(rung).isEqualTo(OCCASIONS);
            assertThat(new ArrayList<>(one.history().after(-1, 10 * OCCASIONS))).hasSize(OCCASIONS);
        }
    }

    private static Callable<Integer> rings(TestLog log) {
        AlarmBell bell = new LogBell(log.store());
        return () -> {
            int rung = 0;
            for (int i = 0; i < OCCASIONS; i++) if (bell.ring("scene|late|" + i, alarm())) rung++;
            return rung;
        };
    }

    @Test
    void the_same_occasion_of_another_case_is_another_occasion() {
        try (TestDatabase database = TestDatabase.embedded();
                TestLog log = TestLog.plain(database.database(), TestLog.json(AlarmEvent.class))) {
            AlarmBell bell = new LogBell(log.store());
            AlarmRaised a = alarm();
            AlarmRaised other = new AlarmRaised(
                    a.kind(), "75-2024-0002", a.unit(), a.subject(), a.stage(), a.what(), null, null, true, a.tell());
            assertThat(bell.ring("x", a)).isTrue();
            assertThat(bell.ring("x", a)).isFalse();
            assertThat(bell.ring("x", other)).isTrue();
        }
    }
}
