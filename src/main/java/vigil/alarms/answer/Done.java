package vigil.alarms.answer;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.duties.DutyBoard;
import vigil.law.Duty;
import vigil.syntheses.OwedReports;

/** Says whether what an alarm is about has been done since. */
@Component
class Done {

    private final DutyBoard duties;
    private final OwedReports reports;
    private final Clock clock;

    Done(DutyBoard duties, OwedReports reports, Clock clock) {
        this.duties = duties;
        this.reports = reports;
        this.clock = clock;
    }

    /** For one page of alarms: of reports that several of them are about, who is missing is looked up once. */
    Function<AlarmRaised, @Nullable Boolean> forOnePage() {
        Map<String, Map<String, Long>> missing = new ConcurrentHashMap<>();
        return raised -> switch (raised.kind()) {
            case DUTY -> ofACase(raised);
            case REPORT -> report(raised, missing.computeIfAbsent(raised.subject(), this::missing));
            case BREAK_GLASS, ACCOUNT, EVIDENCE -> null;
        };
    }

    private @Nullable Boolean ofACase(AlarmRaised raised) {
        if (raised.number() == null) return null;
        return duties.find(raised.number(), raised.subject())
                .map(owed -> owed.duty().at(clock.instant()))
                .map(state -> state != Duty.State.OPEN && state != Duty.State.LATE)
                .orElse(true);
    }

    private static boolean report(AlarmRaised raised, Map<String, Long> missing) {
        String unit = raised.unit();
        return unit == null ? missing.isEmpty() : !missing.containsKey(unit);
    }

    private Map<String, Long> missing(String subject) {
        return reports.named(subject).map(reports::missing).orElse(Map.of());
    }
}
