package vigil.accident.chapters;

import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.law.Casualties;

/**
 * One accident as its decisions need it: the facts and the state of every chapter.
 *
 * @param reported {@code null} until the accident is reported
 */
public record Accident(
        @Nullable Facts reported,
        Victims victims,
        Evidence evidence,
        Condolence condolence,
        Assessment assessment,
        Investigation investigation,
        TimeLimit limit,
        Directives directives,
        Papers papers,
        Closure closure,
        Retention retention) {

    /** Before anything has happened. */
    public static final Accident UNREPORTED = new Accident(
            null,
            Victims.NONE,
            Evidence.NONE,
            Condolence.NONE,
            Assessment.NONE,
            Investigation.NONE,
            TimeLimit.NONE,
            Directives.NONE,
            Papers.NONE,
            Closure.OPEN,
            Retention.NONE);

    /** The facts; asking before the report is a mistake of the caller. */
    public Facts facts() {
        if (reported == null) throw new IllegalStateException("an accident is reported before anything else");
        return reported;
    }

    /** Every chapter hears of every event and keeps what its decisions need. */
    public Accident evolve(AccidentEvent event) {
        return new Accident(
                Facts.evolve(reported, event),
                victims.evolve(event),
                evidence.evolve(event),
                condolence.evolve(event),
                assessment.evolve(event),
                investigation.evolve(event),
                limit.evolve(event),
                directives.evolve(event),
                papers.evolve(event),
                closure.evolve(event),
                retention.evolve(event));
    }

    /** The state after several events, in order. */
    public Accident evolve(Iterable<? extends AccidentEvent> events) {
        Accident state = this;
        for (AccidentEvent event : events) state = state.evolve(event);
        return state;
    }

    /** How many people count: the confirmed list alone, or before that per class the larger of stated and listed. */
    public Casualties casualties() {
        Casualties listed = victims.casualties();
        return victims.confirmed() ? listed : facts().stated().atLeast(listed);
    }
}
