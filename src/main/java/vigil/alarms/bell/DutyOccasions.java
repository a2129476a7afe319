package vigil.alarms.bell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmKind;
import vigil.alarms.ladder.Ladder;
import vigil.alarms.ladder.Ladder.Reached;
import vigil.duties.DutyBoard.OpenCase;
import vigil.duties.DutyBoard.Owed;
import vigil.kernel.VietNam;
import vigil.law.Duty;
import vigil.law.Words;

/**
 * What is to be told of the open duties of a case, and when there will be more to tell. A duty with an end is told of by itself. What
 * is owed at once is told of together with all that the same rule demands in the case since the same day: twelve families that are to be
 * written to are one alarm, and one reminder after a day, not twelve.
 */
public final class DutyOccasions {

    private static final Words SEVERAL = new Words("{what} ({count} việc)", "{what} ({count} of them)");

    private final Ladder ladder;

    DutyOccasions(Ladder ladder) {
        this.ladder = ladder;
    }

    /** An alarm with the occasion that it is raised on, once for ever. */
    record Occasion(String name, AlarmRaised alarm) {}

    /**
     * What was seen in a case.
     *
     * @param next when the next step is reached if nothing happens until then, {@code null} for never
     */
    record Seen(List<Occasion> reached, @Nullable Instant next) {}

    Seen see(OpenCase open, Instant now) {
        List<Occasion> reached = new ArrayList<>();
        List<Instant> next = new ArrayList<>();
        Map<String, List<Owed>> atOnce = new LinkedHashMap<>();
        for (Owed owed : open.duties()) {
            Duty duty = owed.duty();
            Instant end = duty.end();
            if (end == null) {
                group(duty).ifPresent(name -> atOnce.computeIfAbsent(name, _ -> new ArrayList<>()).add(owed));
                continue;
            }
            boolean inHours = duty.dueAt() != null;
            ladder.reached(duty.since(), end, inHours, now)
                    .ifPresent(step -> reached.add(new Occasion(step.occasion(duty.id()), alarm(owed, duty.id(), duty.title(), step))));
            ladder.next(duty.since(), end, inHours, now).ifPresent(next::add);
        }
        atOnce.forEach((name, owed) -> seeAtOnce(name, owed, now, reached, next));
        return new Seen(reached, next.stream().min(Comparator.naturalOrder()).orElse(null));
    }

    private void seeAtOnce(String name, List<Owed> owed, Instant now, List<Occasion> reached, List<Instant> next) {
        Owed first = owed.getFirst();
        String rule = first.duty().basis().rule();
        Instant since = owed.stream()
                .flatMap(one -> Stream.ofNullable(one.duty().since()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        Words title = first.duty().title();
        Words what = owed.size() == 1 ? title : SEVERAL.filled(Map.of("what", title, "count", String.valueOf(owed.size())));
        ladder.reachedAtOnce(rule, since, now)
                .ifPresent(step -> reached.add(new Occasion(step.occasionOf(name), alarm(first, name, what, step))));
        ladder.nextAtOnce(rule, since, now).ifPresent(next::add);
    }

    /** Under which name a duty that is owed at once is told of; empty when its beginning is not known. */
    private static Optional<String> group(Duty duty) {
        return Optional.ofNullable(duty.since()).map(since -> group(duty.basis().rule(), VietNam.dateOf(since)));
    }

    private static String group(String rule, LocalDate day) {
        return rule + '@' + day;
    }

    /** Whether an alarm about something is about a duty: by its id, or by its rule and day among those owed at once. */
    public static boolean isAbout(String subject, Duty duty) {
        return subject.equals(duty.id()) || group(duty).filter(subject::equals).isPresent();
    }

    private static AlarmRaised alarm(Owed owed, String subject, Words what, Reached step) {
        Duty duty = owed.duty();
        return new AlarmRaised(
                AlarmKind.DUTY,
                owed.number(),
                owed.unit(),
                subject,
                step.stage(),
                what,
                owed.due(),
                duty.basis().reference(),
                step.statutory(),
                step.roles(duty.whose()));
    }
}
