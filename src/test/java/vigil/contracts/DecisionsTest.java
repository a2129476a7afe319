package vigil.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentEvent;
import vigil.accident.AccidentEvent.Consequence;
import vigil.accident.AccidentEvent.Decision;
import vigil.kernel.Family;
import vigil.kernel.Names;

/** Every kind of event says whether the office decided it, the law followed from others, or somebody told it. */
class DecisionsTest {

    private enum Sort {
        DECIDED,
        FOLLOWED,
        TOLD
    }

    /** Whoever adds a kind of event says here what it is; an auditor stops at decisions. */
    private static final Map<Sort, Set<String>> KINDS = Map.of(
            Sort.DECIDED,
            Set.of(
                    "accident-merged", "answer-graded", "case-reopened", "closure-approved", "closure-refused",
                    "closure-requested", "destruction-approved", "destruction-proposed", "destruction-refused",
                    "destruction-withdrawn", "files-erased", "files-held", "hold-lifted", "directive-closed", "directive-signed", "directive-withdrawn", "extension-granted",
                    "extension-refused", "findings-recorded", "grade-confirmed", "investigation-handed-over",
                    "investigation-opened", "investigation-reopened", "letter-let-stand", "letter-signed", "letter-withdrawn",
                    "paper-discarded", "paper-signed", "referred-to-police", "team-changed", "victims-confirmed"),
            Sort.FOLLOWED,
            Set.of(
                    "competence-assessed", "letter-follow-up-needed", "letter-taken-over", "letters-overtaken", "visit-taken-over", "limit-changed", "limit-extended", "limit-restarted",
                    "limit-started", "limit-stopped", "severity-assessed"),
            Sort.TOLD,
            Set.of(
                    "accident-reported", "announcement-held", "answer-received", "death-notified", "directive-acknowledged",
                    "directive-drafted", "directive-sent", "document-amended", "expertise-ordered", "expertise-received",
                    "extension-requested", "facts-corrected", "family-contacted", "family-visited",
                    "family-wishes-recorded", "file-accepted", "file-attached", "file-declined", "file-found-broken",
                    "file-found-whole", "file-handed-over", "file-taken-back", "file-withdrawn",
                    "identity-confirmed", "implementation-verified", "late-entry-explained", "letter-checked",
                    "letter-delivered", "letter-drafted", "letter-returned", "letter-sent", "liaison-assigned",
                    "minutes-published", "minutes-sent", "note-added", "notice-received", "paper-checked",
                    "paper-drafted", "paper-revised", "police-file-received", "prosecution-opened",
                    "prosecution-refused", "recheck-recorded", "relative-added", "relative-withdrawn", "reminded", "scene-examined",
                    "sent-to-scene", "statement-taken", "victim-added", "victim-condition-changed", "victim-corrected",
                    "victim-withdrawn"));

    @Test
    void every_kind_of_event_is_of_one_sort() {
        Map<Sort, Set<String>> kinds = Family.records(AccidentEvent.class)
                .collect(groupingBy(DecisionsTest::sort, mapping(Names::of, toSet())));
        assertThat(kinds).isEqualTo(KINDS);
        assertThat(AccidentEvent.decisions()).isEqualTo(KINDS.get(Sort.DECIDED));
    }

    /** What only follows has no time of its own; everything else that names a time tells when it happened. */
    @Test
    void whatever_names_a_time_of_its_own_says_when_it_happened() {
        Family.records(AccidentEvent.class)
                .filter(kind -> Arrays.stream(kind.getRecordComponents()).anyMatch(DecisionsTest::isATime))
                .forEach(kind -> assertThat(declares(kind)).as(Names.of(kind)).isTrue());
    }

    private static Sort sort(Class<? extends AccidentEvent> kind) {
        boolean decided = Decision.class.isAssignableFrom(kind);
        boolean followed = Consequence.class.isAssignableFrom(kind);
        assertThat(decided && followed).as(Names.of(kind)).isFalse();
        return decided ? Sort.DECIDED : followed ? Sort.FOLLOWED : Sort.TOLD;
    }

    /** A victim's state may hold since before the accident was known; an explanation is about the event after it. */
    private static boolean isATime(RecordComponent component) {
        return component.getType() == OffsetDateTime.class
                && !Set.of("since", "happened").contains(component.getName());
    }

    private static boolean declares(Class<? extends AccidentEvent> kind) {
        return Consequence.class.isAssignableFrom(kind)
                || Arrays.stream(kind.getDeclaredMethods())
                        .anyMatch(method -> Set.of("at", "happenedAt").contains(method.getName()));
    }
}
