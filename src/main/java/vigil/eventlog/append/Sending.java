package vigil.eventlog.append;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.eventlog.CommitRejected;
import vigil.eventlog.LogBusy;
import vigil.eventlog.StreamCollision;
import vigil.eventlog.append.Outcome.Collided;
import vigil.eventlog.append.Outcome.Rejected;
import vigil.eventlog.append.Outcome.Unclear;
import vigil.eventlog.append.Outcome.Written;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;

/**
 * One numbered batch on its way. As long as there is any doubt the very same documents are sent again (rule R3); a commit
 * of its own at its position is its own success (R4); numbers are only given up after a commit of somebody else was seen
 * at the position, or after a commit of the batch failed for certain. What is refused again and again by something that no
 * majority holds has failed for certain when every attempt was answered; else nobody can tell.
 */
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /** Commits of a stream looked through for one place; streams go on in order, so the first should do. */
    private static final int MOST_BEHIND = 1000;

    private final CommitLog log;
    private final List<Submission> submissions;
    private final List<Commit> numbered;
    private int decided;
    private int doubts;
    private int unexplained;
    private boolean doubtful;
    private boolean maybeOnItsWay;
    private boolean stale;
    private boolean foreign;

    Sending(CommitLog log, List<Submission> submissions, List<Commit> numbered) {
        this.log = log;
        this.submissions = submissions;
        this.numbered = numbered;
    }

    /** Something refuses a commit and does not show itself, and an earlier attempt of this batch may still arrive. */
    static final class Unexplained extends RuntimeException {
        Unexplained(Commit commit) {
            super("what commit " + commit.position() + " met is not to be found", null, false, false);
        }
    }

    /**
     * Sends until everything is decided or the rest needs new numbers; {@code again} counts what is sent once more.
     *
     * @throws Unexplained it cannot be decided; it is as if the server had died over it
     */
    void go(Pauses pauses, Consumer<List<Commit>> written, Runnable again) {
        while (!over()) {
            if (unexplained > pauses.mostUnexplained()) giveUp();
            else {
                if (doubtful) pauses.take(doubts++);
                once(written, again);
            }
        }
    }

    /**
     * A majority holds nothing that the first commit could have met, however often it was looked: an index of the database holds
     * what no document does, or an index is there that does not belong. Whoever waits behind it must not wait for ever.
     */
    private void giveUp() {
        Commit first = rest().getFirst();
        LOG.error("Commit {} is refused for a duplicate key that no commit explains: look at the indexes of the log", first.position());
        if (maybeOnItsWay) throw new Unexplained(first);
        fail(new LogBusy("the database refuses the commit for a duplicate key and does not show of what"));
        unexplained = 0;
    }

    /** Sends what is left once, without waiting for anything but the answer. */
    void once(Consumer<List<Commit>> written, Runnable again) {
        int before = decided;
        try {
            learn(send(), written);
        } catch (RuntimeException e) {
            LOG.warn("Whether {} commits are stored is not known yet: {}", rest().size(), e.toString());
        }
        doubtful = decided == before && !stale;
        if (doubtful) again.run();
    }

    /** Whether nothing is left, or what is left needs new numbers. */
    boolean over() {
        return stale || decided == numbered.size();
    }

    /** What is left and needs new numbers. */
    List<Submission> undecided() {
        return submissions.subList(decided, submissions.size());
    }

    /** Whether another server's commit stands where this batch wanted to be. */
    boolean metForeignCommit() {
        return foreign;
    }

    private List<Commit> rest() {
        return numbered.subList(decided, numbered.size());
    }

    private Outcome send() {
        boolean before = maybeOnItsWay;
        maybeOnItsWay = true;
        Outcome outcome = log.append(rest());
        maybeOnItsWay = before || outcome instanceof Unclear;
        return outcome;
    }

    private void learn(Outcome outcome, Consumer<List<Commit>> written) {
        switch (outcome) {
            case Written() -> succeed(numbered.size() - decided, written);
            case Rejected(int index, String reason) -> {
                succeed(index, written);
                fail(new CommitRejected(reason));
            }
            case Collided(int index) -> {
                succeed(index, written);
                int mine = alreadyStored();
                succeed(mine, written);
                if (mine == 0) lookAtCollision();
            }
            case Unclear(Throwable cause) -> LOG.warn(
                    "Whether {} commits are stored is not known yet: {}", rest().size(), cause.toString());
        }
    }

    /** How many commits from the front are stored already, by an attempt whose answer was lost. */
    private int alreadyStored() {
        List<Commit> sent = rest();
        List<Commit> stored = log.at(sent.stream().map(Commit::position).toList());
        int mine = 0;
        while (mine < stored.size() && sent.get(mine).same(stored.get(mine))) mine++;
        return mine;
    }

    /** Decides the first commit only when a majority holds what it met; otherwise the doubt stays. */
    private void lookAtCollision() {
        Commit first = rest().getFirst();
        Optional<Commit> standing = log.at(first.position());
        if (standing.isPresent()) {
            foreign = stale = !standing.get().same(first);
            return;
        }
        Optional<Entry> taken = first.body().entries().stream()
                .filter(entry -> takenByAnother(entry, first))
                .findFirst();
        if (taken.isPresent()) fail(new StreamCollision(taken.get().stream(), taken.get().sequence()));
        else {
            unexplained++;
            LOG.warn("Commit {} met something that a majority does not hold", first.position());
        }
    }

    /** Not by the commit itself, which a majority may have come to hold a moment ago. */
    private boolean takenByAnother(Entry entry, Commit own) {
        return log.of(entry.stream(), entry.sequence(), MOST_BEHIND).stream()
                .filter(commit -> !commit.same(own))
                .flatMap(commit -> commit.body().entries().stream())
                .anyMatch(other -> other.stream().equals(entry.stream()) && other.sequence() == entry.sequence());
    }

    private void succeed(int count, Consumer<List<Commit>> written) {
        if (count == 0) return;
        List<Commit> commits = List.copyOf(rest().subList(0, count));
        List<Submission> callers = undecided().subList(0, count);
        decided += count;
        unexplained = 0;
        written.accept(commits);
        for (int i = 0; i < count; i++) callers.get(i).answer().complete(commits.get(i));
    }

    private void fail(RuntimeException reason) {
        undecided().getFirst().answer().completeExceptionally(reason);
        decided++;
        stale = true;
    }
}
