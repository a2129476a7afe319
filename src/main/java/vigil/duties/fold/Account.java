package vigil.duties.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.law.CaseFacts;
import vigil.law.CaseFacts.Inquiry;
import vigil.law.CaseFacts.VictimFacts;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.FileLetter;
import vigil.law.Law;

/**
 * What the duties need to remember of a case from event to event.
 *
 * @param reportedAt when the case was opened here; stands for the first notice until that is recorded
 * @param stated the newest statement of casualties
 * @param graveSince see {@link CaseFacts#graveSince()}
 */
public record Account(
        LocalDate accidentOn,
        Instant reportedAt,
        @Nullable Instant noticedAt,
        @Nullable Instant quickReportAt,
        Casualties stated,
        boolean confirmed,
        @Nullable Instant graveSince,
        List<Victim> victims,
        Families families,
        List<Paper> papers,
        Inquiry inquiry,
        boolean reinvestigated,
        List<DirectiveAccount> directives,
        @Nullable Instant closedAt) {

    /** A listed victim, not withdrawn. */
    record Victim(String victimId, Condition condition, boolean declaredDeadByCourt, Instant since) {}

    /** A paper of the file, not withdrawn; without a victim it belongs to the whole case. */
    record Paper(String fileId, FileLetter letter, @Nullable String victimId) {}

    /** Per class the larger of stated and listed, until the list is confirmed. */
    Casualties casualties() {
        Casualties listed = new Casualties(
                count(Condition.DEAD), count(Condition.SEVERE), count(Condition.LIGHT), count(Condition.MISSING), null);
        return confirmed ? listed : stated.atLeast(listed);
    }

    private int count(Condition condition) {
        return (int) victims.stream().filter(victim -> victim.condition() == condition).count();
    }

    /** The account in the words of the law. */
    CaseFacts facts(Law law) {
        return new CaseFacts(
                accidentOn,
                noticedAt == null ? reportedAt : noticedAt,
                casualties(),
                graveSince,
                quickReportAt,
                confirmed,
                victims.stream().map(victim -> facts(victim, law)).toList(),
                inquiry,
                directives.stream().flatMap(directive -> directive.facts().stream()).toList(),
                closedAt);
    }

    private VictimFacts facts(Victim victim, Law law) {
        Predicate<Paper> belongs = paper -> paper.victimId() == null
                ? law.file().countsForAll(paper.letter())
                : paper.victimId().equals(victim.victimId());
        Set<FileLetter> letters =
                papers.stream().filter(belongs).map(Paper::letter).collect(Collectors.toUnmodifiableSet());
        return new VictimFacts(
                victim.victimId(),
                victim.condition(),
                victim.declaredDeadByCourt(),
                victim.since(),
                letters,
                families.letterTo(victim.victimId()));
    }
}
