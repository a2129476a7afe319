package vigil.eventlog.append;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vigil.eventlog.append.SimulatedServer.Promises;
import vigil.eventlog.append.SimulatedServer.Reading;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Prepared;

/** A rule on which the log's safety rests, taken away: by a database that promises less, or by servers that see it otherwise. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes what a test begins with
enum SwitchedOff {

    /** A batch is numbered behind a head that perhaps no majority holds (R1). */
    R1_NUMBERED_ONLY_BEHIND_WHAT_A_MAJORITY_HOLDS(Promises.KEPT.withoutMajority(Reading.HEAD), UnaryOperator.identity()),

    /** What stands at a position is believed though perhaps no majority holds it (R1, R3, R4). */
    R1_GIVEN_UP_ONLY_FOR_WHAT_A_MAJORITY_HOLDS(Promises.KEPT.withoutMajority(Reading.POSITIONS), UnaryOperator.identity()),

    /** A caller is refused for a place in a stream that perhaps no majority holds (R1, R6). */
    R1_REFUSED_ONLY_FOR_WHAT_A_MAJORITY_HOLDS(Promises.KEPT.withoutMajority(Reading.STREAMS), UnaryOperator.identity()),

    /** A batch goes in in any order: what collides is left out, the rest is stored (R2). */
    R2_IN_ORDER(Promises.KEPT.withoutOrder(), UnaryOperator.identity()),

    /** No answer of a majority is waited for, and the next batch is numbered behind this one at once (R2). */
    R2_ANSWERED_BY_A_MAJORITY(Promises.KEPT, Hasty::new),

    /** After a doubt it looks as if somebody else had the position, and the batch gets new numbers (R3). */
    R3_SAME_NUMBERS_AFTER_A_DOUBT(Promises.KEPT, Renumbering::new),

    /** A doubt is taken for a collision, so that it is forgotten that the attempt may still arrive (R3). */
    R3_A_DOUBT_STAYS_A_DOUBT(Promises.KEPT, Forgetting::new),

    /** Every commit that stands at a position looks like somebody else's (R4). */
    R4_OWN_COMMITS_KNOWN_AGAIN(Promises.KEPT, Unrecognising::new),

    /** Readers are shown what perhaps no majority holds (R5). */
    R5_READ_ONLY_WHAT_A_MAJORITY_HOLDS(Promises.KEPT, UnaryOperator.identity()),

    /** The database has no unique index over places in streams (R6). */
    R6_PLACES_ARE_UNIQUE(Promises.KEPT.withoutUniqueStreams(), UnaryOperator.identity());

    private final Promises promises;
    private final UnaryOperator<CommitLog> rule;

    SwitchedOff(Promises promises, UnaryOperator<CommitLog> rule) {
        this.promises = promises;
        this.rule = rule;
    }

    /** The history of a seed without this rule. */
    Schedule history(long seed, Story story) {
        Schedule history = new Schedule(seed, promises, rule, story);
        return this == R5_READ_ONLY_WHAT_A_MAJORITY_HOLDS ? history.readBy(false) : history;
    }

    private static final class Hasty extends Between {
        Hasty(CommitLog log) {
            super(log, () -> {});
        }

        @Override
        public Outcome append(List<Commit> commits) {
            Outcome outcome = super.append(commits);
            return outcome instanceof Outcome.Unclear ? new Outcome.Written() : outcome;
        }
    }

    private static final class Renumbering extends Between {
        private boolean doubt;

        Renumbering(CommitLog log) {
            super(log, () -> {});
        }

        @Override
        public Outcome append(List<Commit> commits) {
            Outcome outcome = super.append(commits);
            doubt = outcome instanceof Outcome.Unclear;
            return doubt ? new Outcome.Collided(0) : outcome;
        }

        @Override
        public List<Commit> at(Collection<Long> positions) {
            if (!doubt) return super.at(positions);
            return positions.stream().map(SwitchedOff::foreign).toList();
        }
    }

    private static final class Forgetting extends Between {
        Forgetting(CommitLog log) {
            super(log, () -> {});
        }

        @Override
        public Outcome append(List<Commit> commits) {
            Outcome outcome = super.append(commits);
            return outcome instanceof Outcome.Unclear ? new Outcome.Collided(0) : outcome;
        }
    }

    private static final class Unrecognising extends Between {
        Unrecognising(CommitLog log) {
            super(log, () -> {});
        }

        @Override
        public List<Commit> at(Collection<Long> positions) {
            return super.at(positions).stream().map(commit -> foreign(commit.position())).toList();
        }
    }

    private static Commit foreign(long position) {
        Commit.Head any = Commit.Head.ofEmpty("somebody else's");
        Prepared body = new Prepared(UUID.randomUUID(), List.of(), List.of(), any.link(), 0, 0);
        return new Commit(position, 0, 0, "somebody", body, any.link(), any.link());
    }
}
