package vigil.alarms.bell;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmBell;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmKind;
import vigil.alarms.ladder.Ladder;
import vigil.alarms.ladder.Ladder.Reached;
import vigil.kernel.Moment;
import vigil.kernel.Precision;
import vigil.kernel.Role;
import vigil.kernel.VietNam;
import vigil.law.Duty;
import vigil.law.Duty.Periodic;
import vigil.law.Law;
import vigil.law.Words;
import vigil.syntheses.OwedReports;
import vigil.syntheses.OwedReports.Owed;

/**
 * Looks over the reports of half-years and years whose day comes near (Decree 39/2016/NĐ-CP, Art. 24) and raises the alarm of the
 * step that each has reached: to each province for its own unit, to the department and its leaders one for the whole country.
 */
@Component
public class AlarmWhenAReportIsDue {

    /** Nobody is told anew of a report that is late for longer; the ladder ends before. */
    private static final int LATEST_DAYS = 30;

    private static final Words PROVINCES = new Words("{what}: chưa gửi", "{what}: not sent yet");
    private static final Words ALL_PROVINCES = new Words(
            "{what}: còn {missing} tỉnh, thành phố chưa gửi", "{what}: {missing} provinces have not sent it");
    private static final Words ESTABLISHMENTS = new Words(
            "{what}: còn {missing} cơ sở chưa báo cáo", "{what}: {missing} establishments have not reported");

    /** What a day brings: the duties of the law, and the hour. */
    @Component
    record Times(Law law, Clock clock) {}

    private final OwedReports reports;
    private final Ladder ladder;
    private final AlarmBell bell;
    private final Times times;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    AlarmWhenAReportIsDue(OwedReports reports, Ladder ladder, AlarmBell bell, Times times) {
        this.reports = reports;
        this.ladder = ladder;
        this.bell = bell;
        this.times = times;
    }

    /** Looks once. Who is missing is looked up only when some report has reached a step that was not told of before. */
    public void look() {
        Instant now = times.clock().instant();
        LocalDate today = VietNam.dateOf(now);
        LocalDate last = today.plusDays(ladder.outlook().toDays() + 1);
        for (Periodic report : times.law().periodicDuties(today.minusDays(LATEST_DAYS), last)) {
            ladder.reached(begun(report), end(report), false, now)
                    .filter(step -> !done.contains(occasion(report, step)))
                    .ifPresent(step -> ring(report, step));
        }
    }

    private void ring(Periodic report, Reached step) {
        List<Owed> owed = reports.open(report.dueOn(), report.dueOn()).stream()
                .filter(one -> one.report().rule().equals(report.rule()))
                .toList();
        List<Role> roles = step.roles(report.whose());
        if (roles.contains(Role.PROVINCIAL)) {
            owed.forEach(one -> ring(report, step, one.unit(), one.missing(), List.of(Role.PROVINCIAL)));
        }
        List<Role> central = new ArrayList<>(roles);
        central.remove(Role.PROVINCIAL);
        long missing = owed.stream().mapToLong(Owed::missing).sum();
        if (!central.isEmpty() && missing > 0) ring(report, step, null, missing, central);
        done.add(occasion(report, step));
    }

    private void ring(Periodic report, Reached step, @Nullable String unit, long missing, List<Role> tell) {
        String subject = Owed.subject(report);
        String where = unit == null ? "central" : unit;
        bell.ring(occasion(report, step) + '|' + where, new AlarmRaised(
                AlarmKind.REPORT,
                null,
                unit,
                subject,
                step.stage(),
                what(report, unit, missing),
                due(report),
                report.basis().reference(),
                step.statutory(),
                tell));
    }

    private static Words what(Periodic report, @Nullable String unit, long missing) {
        Words words = report.whose() != Duty.Whose.PROVINCE ? ESTABLISHMENTS : unit == null ? ALL_PROVINCES : PROVINCES;
        return words.filled(Map.of("what", report.title(), "missing", String.valueOf(missing)));
    }

    private static Moment due(Periodic report) {
        return new Moment(report.dueOn().atStartOfDay(VietNam.ZONE).toOffsetDateTime(), Precision.DATE, null);
    }

    /** It begins to be owed when its period is over. */
    private static Instant begun(Periodic report) {
        LocalDate first = report.half() == null ? LocalDate.of(report.year() + 1, 1, 1) : LocalDate.of(report.year(), 7, 1);
        return first.atStartOfDay(VietNam.ZONE).toInstant();
    }

    /** A day is over at midnight in Viet Nam. */
    private static Instant end(Periodic report) {
        return report.dueOn().plusDays(1).atStartOfDay(VietNam.ZONE).toInstant();
    }

    private static String occasion(Periodic report, Reached step) {
        return step.occasion(Owed.subject(report));
    }
}
