package vigil.alarms.answer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.bell.DutyOccasions;
import vigil.duties.DutyBoard;
import vigil.syntheses.OwedReports;

/** Says whether what an alarm is about has been done since; {@code null} of what cannot be done, because it has happened. */
@Component
public class Done {

    private final DutyBoard duties;
    private final OwedReports reports;

    Done(DutyBoard duties, OwedReports reports) {
        this.duties = duties;
        this.reports = reports;
    }

    /** For one page or mail of alarms: of reports that several of them are about, who is missing is looked up once. */
    public Function<AlarmRaised, @Nullable Boolean> forOnePage() {
        Map<String, Map<String, Long>> missing = new ConcurrentHashMap<>();
        return raised -> switch (raised.kind()) {
            case DUTY -> ofACase(raised);
            case REPORT -> report(raised, missing.computeIfAbsent(raised.subject(), this::missing));
            case BREAK_GLASS, ACCOUNT, EVIDENCE, LOG -> null;
        };
    }

    private @Nullable Boolean ofACase(AlarmRaised raised) {
        if (raised.number() == null) return null;
        return duties.open(raised.number()).duties().stream()
                .noneMatch(owed -> DutyOccasions.isAbout(raised.subject(), owed.duty()));
    }

    private static boolean report(AlarmRaised raised, Map<String, Long> missing) {
        String unit = raised.unit();
        return unit == null ? missing.isEmpty() : !missing.containsKey(unit);
    }

    private Map<String, Long> missing(String subject) {
        return reports.named(subject).map(reports::missing).orElse(Map.of());
    }
}
