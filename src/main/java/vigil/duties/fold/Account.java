package vigil.duties.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.law.CaseFacts;
import vigil.law.CaseFacts.Happened;
import vigil.law.CaseFacts.Inquiry;
import vigil.law.CaseFacts.VictimFacts;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.Employment;

/**
 * What the duties need to remember of a case from event to event.
 *
 * @param reportedAt when the case was opened here; stands for the first notice until that is recorded
 * @param stated the newest statement of casualties
 * @param graveSince see {@link CaseFacts#graveSince()}
 * @param happened see {@link CaseFacts#happened()}
 */
public record Account(
        LocalDate accidentOn,
        Instant reportedAt,
        Employment employment,
        @Nullable Instant noticedAt,
        @Nullable Instant declaredAt,
        @Nullable Instant communeToldAt,
        QuickReports quickReports,
        Casualties stated,
        boolean confirmed,
        @Nullable Instant graveSince,
        List<Victim> victims,
        Families families,
        Inquiry inquiry,
        List<DirectiveAccount> directives,
        List<Happened> happened,
        @Nullable Instant closedAt) {

    /** A listed victim, not withdrawn. */
    record Victim(String victimId, Condition condition, Instant since) {}

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
    CaseFacts facts() {
        return new CaseFacts(
                accidentOn,
                noticedAt == null ? reportedAt : noticedAt,
                casualties(),
                employment,
                graveSince,
                declaredAt,
                communeToldAt,
                quickReports.madeAt(),
                victims.stream().map(this::facts).toList(),
                inquiry,
                directives.stream().flatMap(directive -> directive.facts().stream()).toList(),
                families.followUps(),
                happened,
                closedAt);
    }

    private VictimFacts facts(Victim victim) {
        return new VictimFacts(
                victim.victimId(), victim.condition(), victim.since(), families.letterTo(victim.victimId()));
    }
}
