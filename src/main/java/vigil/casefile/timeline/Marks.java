package vigil.casefile.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceEvent.LetterWithdrawn;
import vigil.accident.CondolenceEvent.RelativeWithdrawn;
import vigil.accident.DirectiveEvent.DirectiveWithdrawn;
import vigil.accident.NoticeEvent.FactsCorrected;
import vigil.accident.NoticeEvent.FileWithdrawn;
import vigil.accident.NoticeEvent.VictimConditionChanged;
import vigil.accident.NoticeEvent.VictimCorrected;
import vigil.accident.NoticeEvent.VictimWithdrawn;
import vigil.casefile.Timeline.Mark;
import vigil.casefile.Timeline.MarkKind;
import vigil.casefile.fold.Lists;
import vigil.casefile.timeline.TimelineFile.Entry;
import vigil.law.ConditionBasis;

/** Which earlier entries an event corrects or withdraws; they stay, marked, with a link to the correction. */
final class Marks {

    private static final Set<String> LISTING = Set.of("victim-added");
    private static final Set<String> CONDITION = Set.of("victim-added", "victim-condition-changed");
    private static final Set<String> VICTIM =
            Set.of("victim-added", "victim-condition-changed", "victim-corrected", "identity-confirmed");
    private static final Set<String> RELATIVE = Set.of("relative-added");
    private static final Set<String> LETTER = Set.of(
            "letter-drafted", "letter-checked", "letter-signed", "letter-sent", "letter-delivered", "letter-returned");
    private static final Set<String> DIRECTIVE =
            Set.of("directive-drafted", "directive-signed", "directive-sent", "directive-acknowledged");
    private static final Set<String> FACTS = Set.of("accident-reported", "facts-corrected");

    private Marks() {}

    static List<Entry> mark(List<Entry> entries, AccidentEvent event, long position) {
        return switch (event) {
            case VictimCorrected e -> victim(entries, e, corrected(position));
            case VictimWithdrawn e -> all(entries, VICTIM, "victimId", e.victimId(), withdrawn(position));
            case RelativeWithdrawn e -> all(entries, RELATIVE, "relativeId", e.relativeId(), withdrawn(position));
            case VictimConditionChanged e when e.basis() == ConditionBasis.CORRECTED ->
                condition(entries, e.victimId(), corrected(position));
            case FileWithdrawn e ->
                all(entries, Set.of("file-attached"), "fileId", e.fileId(), withdrawn(position));
            case LetterWithdrawn e -> all(entries, LETTER, "letterId", e.letterId(), withdrawn(position));
            case DirectiveWithdrawn e ->
                all(entries, DIRECTIVE, "directiveId", e.directiveId(), withdrawn(position));
            case FactsCorrected e -> facts(entries, e, corrected(position));
            default -> entries;
        };
    }

    private static Mark corrected(long position) {
        return new Mark(MarkKind.CORRECTED, position);
    }

    private static Mark withdrawn(long position) {
        return new Mark(MarkKind.WITHDRAWN, position);
    }

    private static List<Entry> all(List<Entry> entries, Set<String> kinds, String field, String id, Mark mark) {
        return marked(entries, entry -> kinds.contains(entry.kind()) && entry.names(field, id), mark);
    }

    /** Since when a condition holds was told where the condition was; all else where the victim was listed. */
    private static List<Entry> victim(List<Entry> entries, VictimCorrected e, Mark mark) {
        boolean listing = e.since() == null || e.occupation() != null || e.employment() != null || e.injuries() != null;
        Optional<Long> dated = e.since() == null ? Optional.empty() : newest(entries, e.victimId()).map(Entry::position);
        return marked(
                entries,
                entry -> dated.filter(position -> position == entry.position()).isPresent()
                        || (listing && LISTING.contains(entry.kind()) && entry.names("victimId", e.victimId())),
                mark);
    }

    /** Only the newest statement of the victim's condition was wrong. */
    private static List<Entry> condition(List<Entry> entries, String victimId, Mark mark) {
        return newest(entries, victimId)
                .map(newest -> marked(entries, entry -> entry.position() == newest.position(), mark))
                .orElse(entries);
    }

    private static Optional<Entry> newest(List<Entry> entries, String victimId) {
        return entries.reversed().stream()
                .filter(entry -> CONDITION.contains(entry.kind()) && entry.names("victimId", victimId))
                .findFirst();
    }

    /** Facts told before that say the same fields otherwise. */
    private static List<Entry> facts(List<Entry> entries, FactsCorrected event, Mark mark) {
        Set<String> fields = topFields(EventFields.of(event));
        fields.remove("reason");
        return marked(
                entries,
                entry -> FACTS.contains(entry.kind())
                        && topFields(entry.fields()).stream().anyMatch(fields::contains),
                mark);
    }

    private static Set<String> topFields(List<TimelineFile.Field> fields) {
        return fields.stream().map(field -> field.path().split("[.\\[]", 2)[0]).collect(Collectors.toSet());
    }

    private static List<Entry> marked(List<Entry> entries, Predicate<Entry> which, Mark mark) {
        return Lists.change(
                entries,
                which,
                entry -> new Entry(
                        entry.position(),
                        entry.sequence(),
                        entry.kind(),
                        entry.group(),
                        entry.computed(),
                        entry.happened(),
                        entry.recordedAt(),
                        entry.by(),
                        entry.role(),
                        entry.fields(),
                        Lists.plus(entry.marks(), mark)));
    }
}
