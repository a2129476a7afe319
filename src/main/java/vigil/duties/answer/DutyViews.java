package vigil.duties.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.duties.DutyView;
import vigil.duties.Nearness;
import vigil.duties.RulePreview;
import vigil.duties.fold.DutyFile;
import vigil.duties.fold.Retried;
import vigil.kernel.Moment;
import vigil.kernel.Precision;
import vigil.kernel.VietNam;
import vigil.law.Duty;
import vigil.law.Duty.State;
import vigil.law.Law;
import vigil.vault.FactWords;

/** Says duties in the reader's language, with the state they have now. */
@Component
class DutyViews {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** What is late first, then what is open; what is done or does not apply at the end. */
    private static final List<State> MOST_URGENT_FIRST = List.of(State.LATE, State.OPEN, State.DONE, State.NOT_APPLICABLE);

    private final Law law;
    private final Clock clock;
    private final Nearness nearness;
    private final FactWords words;

    DutyViews(Law law, Clock clock, Nearness nearness, FactWords words) {
        this.law = law;
        this.clock = clock;
        this.nearness = nearness;
        this.words = words;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return VietNam.dateOf(clock.instant());
    }

    Law law() {
        return law;
    }

    /** The duties of a case, the most urgent first. */
    List<DutyView> of(DutyFile file) {
        return of(List.of(file)).getOrDefault(file.number(), List.of());
    }

    /** Those of several, by the numbers of the cases. */
    Map<String, List<DutyView>> of(List<DutyFile> files) {
        Map<String, String> names = names(files);
        return files.stream().collect(Collectors.toMap(DutyFile::number, file -> file.duties(law).stream()
                .sorted(mostUrgentFirst(now()))
                .map(duty -> view(file, names.getOrDefault(file.number(), ""), duty))
                .toList()));
    }

    /** What the establishments of some cases are called, by the numbers of the cases. */
    private Map<String, String> names(List<DutyFile> files) {
        List<String> told = words.of(files.stream().map(DutyFile::establishment).toList());
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < files.size(); i++) names.put(files.get(i).number(), told.get(i));
        return names;
    }

    /** For each of some cases the open duty that is due first. */
    List<DutyView> next(List<DutyFile> files) {
        Instant now = now();
        Map<String, String> names = names(files);
        return files.stream()
                .flatMap(file -> file.duties(law).stream()
                        .filter(duty -> duty.at(now) == State.LATE || duty.at(now) == State.OPEN)
                        .min(mostUrgentFirst(now))
                        .map(duty -> view(file, names.getOrDefault(file.number(), ""), duty))
                        .stream())
                .toList();
    }

    private static Comparator<Duty> mostUrgentFirst(Instant now) {
        return Comparator.comparingInt((Duty duty) -> MOST_URGENT_FIRST.indexOf(duty.at(now)))
                .thenComparing(duty -> {
                    Moment due = due(duty);
                    return due == null ? Instant.MAX : due.at().toInstant();
                });
    }

    private DutyView view(DutyFile file, String establishment, Duty duty) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return new DutyView(
                file.number(),
                establishment,
                file.provinceCode(),
                unit(file),
                duty.id(),
                duty.title().in(language),
                duty.about(),
                duty.whose(),
                duty.at(now()),
                nearness.of(duty, now()),
                moment(duty.since()),
                due(duty),
                moment(duty.doneAt()),
                duty.chance(),
                duty.basis().rule(),
                duty.basis().reference(),
                duty.confirmed(),
                duty.why().in(language));
    }

    /** A duty that a drafted rule would move; the establishment only for who may see cases. */
    RulePreview.Touched touched(DutyFile file, Retried.Moved moved, boolean named) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return new RulePreview.Touched(
                file.number(),
                named ? words.of(file.establishment()) : null,
                unit(file),
                moved.after().id(),
                moved.after().title().in(language),
                moved.before() == null ? null : due(moved.before()),
                due(moved.after()),
                moved.after().why().in(language));
    }

    /** The unit of today in whose hands the case is. */
    String unit(DutyFile file) {
        return law.places()
                .today(file.provinceCode(), file.occurredOn(), today())
                .orElse(file.provinceCode());
    }

    static @Nullable Moment due(Duty duty) {
        if (duty.dueAt() != null) return moment(duty.dueAt());
        LocalDate day = duty.dueOn();
        if (day == null) return null;
        OffsetDateTime end = day.atTime(END_OF_DAY).atZone(VietNam.ZONE).toOffsetDateTime();
        return new Moment(end, Precision.DATE, null);
    }

    /** The law keeps a bare day as its midnight; no hour is made up from it. */
    private static @Nullable Moment moment(@Nullable Instant instant) {
        if (instant == null) return null;
        OffsetDateTime local = instant.atZone(VietNam.ZONE).toOffsetDateTime();
        boolean bareDay = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Moment(local, bareDay ? Precision.DATE : Precision.MINUTE, null);
    }
}
