package vigil.alarms.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmKind;
import vigil.alarms.Stage;
import vigil.alarms.answer.Done;
import vigil.alarms.bell.AlarmFile;
import vigil.law.LegalBasis;
import vigil.web.Times;
import vigil.web.Wording;

/**
 * The words of a mail, in the reader's language: what has happened and what is late first, then what is due next; under each of these
 * case by case, the earliest end first, with a link to the case. Of one thing only the newest alarm is told, and what was done while the
 * mail was waiting stands at the end.
 */
@Component
class Digest {

    /** The most pressing first. */
    private static final List<Stage> ORDER = List.of(Stage.HAPPENED, Stage.LATE, Stage.DUE, Stage.DUE_SOON, Stage.OWED);

    private static final Comparator<AlarmRaised> BY_END = Comparator.comparing(Digest::end)
            .thenComparing(alarm -> Objects.requireNonNullElse(alarm.number(), ""));

    private final Wording words;
    private final Times times;
    private final MailSettings settings;
    private final Done done;

    Digest(Wording words, Times times, MailSettings settings, Done done) {
        this.words = words;
        this.times = times;
        this.settings = settings;
        this.done = done;
    }

    /** What one mail tells, sorted out. */
    record Sorted(Map<Stage, List<AlarmRaised>> byStage, List<AlarmRaised> over) {

        List<AlarmRaised> all() {
            return Stream.concat(byStage.values().stream().flatMap(List::stream), over.stream()).toList();
        }
    }

    /** Of one thing the newest, under its stage; apart what has been done since. */
    Sorted sorted(List<AlarmFile> alarms) {
        Map<String, AlarmFile> newest = new LinkedHashMap<>();
        for (AlarmFile alarm : alarms) {
            newest.merge(about(alarm), alarm, (one, other) -> other.raisedAt().isBefore(one.raisedAt()) ? one : other);
        }
        Function<AlarmRaised, @Nullable Boolean> isOver = done.forOnePage();
        Map<Boolean, List<AlarmRaised>> parted = newest.values().stream()
                .map(AlarmFile::raised)
                .sorted(BY_END)
                .collect(Collectors.partitioningBy(alarm -> Boolean.TRUE.equals(isOver.apply(alarm))));
        Map<Stage, List<AlarmRaised>> byStage = new LinkedHashMap<>();
        for (Stage stage : ORDER) {
            List<AlarmRaised> some = parted.getOrDefault(false, List.of()).stream().filter(alarm -> alarm.stage() == stage).toList();
            if (!some.isEmpty()) byStage.put(stage, some);
        }
        return new Sorted(byStage, parted.getOrDefault(true, List.of()));
    }

    /** What happened is told each time; of what is owed the newest word is enough. */
    private static String about(AlarmFile alarm) {
        AlarmRaised raised = alarm.raised();
        boolean happened = raised.stage() == Stage.HAPPENED;
        return happened ? alarm.alarm() : raised.kind() + "|" + raised.number() + "|" + raised.unit() + "|" + raised.subject();
    }

    private static Instant end(AlarmRaised alarm) {
        return alarm.due() == null ? Instant.MAX : alarm.due().at().toInstant();
    }

    String subject(Sorted sorted) {
        List<AlarmRaised> all = sorted.all();
        if (all.size() == 1 && sorted.over().isEmpty()) {
            return words.say("alarms.mail.subject", words.of(all.getFirst().stage()), reference(all.getFirst()));
        }
        List<String> counts = new ArrayList<>();
        sorted.byStage().forEach((stage, some) -> counts.add(counted(some.size(), words.of(stage))));
        if (!sorted.over().isEmpty()) counts.add(counted(sorted.over().size(), words.say("alarms.mail.over")));
        return words.say("alarms.mail.subject.many", all.size(), String.join(", ", counts));
    }

    private String counted(int count, String what) {
        return count + " " + what.toLowerCase(Locale.forLanguageTag(words.language()));
    }

    private String reference(AlarmRaised alarm) {
        if (alarm.kind() == AlarmKind.REPORT) return alarm.what().in(words.language());
        return alarm.number() == null ? alarm.subject() : alarm.number();
    }

    String text(Sorted sorted) {
        StringBuilder text = new StringBuilder();
        sorted.byStage().forEach((stage, some) -> section(text, words.of(stage), some));
        if (!sorted.over().isEmpty()) section(text, words.say("alarms.mail.over"), sorted.over());
        if (!settings.address().isBlank()) text.append(words.say("alarms.mail.more", settings.address() + "/alarms")).append('\n');
        return text.toString();
    }

    private void section(StringBuilder text, String title, List<AlarmRaised> alarms) {
        text.append(title.toUpperCase(Locale.forLanguageTag(words.language()))).append("\n\n");
        Map<String, List<AlarmRaised>> byCase = new LinkedHashMap<>();
        alarms.forEach(alarm -> byCase.computeIfAbsent(heading(alarm), _ -> new ArrayList<>()).add(alarm));
        byCase.forEach((heading, some) -> {
            text.append(heading);
            some.forEach(alarm -> item(text, alarm));
            text.append('\n');
        });
    }

    /** The case with a link to it, or the page where reports or the log are looked at; nothing of what has no page. */
    private String heading(AlarmRaised alarm) {
        boolean linked = !settings.address().isBlank();
        if (alarm.number() != null) {
            return words.say("alarms.mail.case", alarm.number()) + '\n'
                    + (linked ? settings.address() + "/accidents/" + alarm.number() + '\n' : "");
        }
        return switch (alarm.kind()) {
            case REPORT -> words.of(alarm.kind()) + '\n' + (linked ? settings.address() + "/coverage\n" : "");
            case LOG -> words.of(alarm.kind()) + '\n' + (linked ? settings.address() + "/audit\n" : "");
            default -> "";
        };
    }

    private void item(StringBuilder text, AlarmRaised alarm) {
        text.append("- ").append(alarm.what().in(words.language())).append('\n');
        if (alarm.due() != null) text.append("  ").append(words.say("alarms.mail.due", times.brief(alarm.due()))).append('\n');
        if (alarm.reference() != null) {
            text.append("  ").append(LegalBasis.in(words.language(), alarm.reference())).append('\n');
        }
    }
}
