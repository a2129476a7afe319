package vigil.eventlog.append;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;

/**
 * A replicated database in memory, with all its troubles, driven by one random source: replies get lost, requests arrive
 * late, a majority takes its time, a new primary forgets what no majority had. It acknowledges nothing that can be lost.
 */
final class SimulatedServer implements CommitLog {

    /** What servers ask it for. */
    enum Reading {
        HEAD,
        POSITIONS,
        STREAMS
    }

    /**
     * Which of its promises it keeps; a rule is switched off by taking one away.
     *
     * @param held readings that show only what a majority holds
     */
    record Promises(Set<Reading> held, boolean uniqueStreams, boolean soundIndexes, boolean ordered) {

        static final Promises KEPT = new Promises(EnumSet.allOf(Reading.class), true, true, true);

        Promises withoutMajority(Reading reading) {
            Set<Reading> others = EnumSet.copyOf(held);
            others.remove(reading);
            return new Promises(others, uniqueStreams, soundIndexes, ordered);
        }

        Promises withoutUniqueStreams() {
            return new Promises(held, false, soundIndexes, ordered);
        }

        Promises withoutSoundIndexes() {
            return new Promises(held, uniqueStreams, false, ordered);
        }

        Promises withoutOrder() {
            return new Promises(held, uniqueStreams, soundIndexes, false);
        }
    }

    private final Random random;
    private final Promises promises;
    private final Story story;
    private final List<Commit> stored = new ArrayList<>();
    private final List<List<Commit>> late = new ArrayList<>();
    private int majority;
    private boolean calm;

    /** An event's place that the index holds though no document does, as after a crash of some servers. */
    private @Nullable Entry ghost;

    SimulatedServer(Random random, Promises promises, Story story) {
        this.random = random;
        this.promises = promises;
        this.story = story;
    }

    /** Something may happen by itself. */
    void step() {
        if (calm) return;
        switch (random.nextInt(12)) {
            case 0 -> failOver();
            case 1, 2 -> held(majority + random.nextInt(stored.size() - majority + 1));
            case 3 -> {
                if (!late.isEmpty()) arrive(late.remove(random.nextInt(late.size())));
            }
            default -> {}
        }
    }

    /** No more troubles: what is on its way arrives, and a majority gets everything. */
    void settle() {
        calm = true;
        while (!late.isEmpty()) arrive(late.removeFirst());
        held(stored.size());
    }

    private void arrive(List<Commit> commits) {
        story.tell(() -> "a request of " + Story.of(commits) + " arrives late");
        insert(commits);
    }

    private void held(int count) {
        int before = majority;
        majority = count;
        if (count > before) story.tell(() -> "a majority holds " + Story.of(stored.subList(before, count)) + " too");
    }

    /** All a majority holds, in the order of positions. */
    List<Commit> held() {
        return stored.subList(0, majority).stream()
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .toList();
    }

    /** What somebody who looks right now sees from a position on, without anything happening by it. */
    List<Commit> shown(long position, int limit, boolean held) {
        return (held ? stored.subList(0, majority) : stored).stream()
                .filter(commit -> commit.position() >= position)
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .limit(limit)
                .toList();
    }

    @Override
    public Outcome append(List<Commit> commits) {
        step();
        Outcome outcome = outcome(commits);
        story.tell(() -> Story.of(commits) + " sent: " + Story.of(outcome));
        return outcome;
    }

    private Outcome outcome(List<Commit> commits) {
        if (calm) return answer(commits, insert(commits));
        return switch (random.nextInt(10)) {
            case 0 -> unclear("the request was lost");
            case 1 -> {
                late.add(List.copyOf(commits));
                yield unclear("the request is late");
            }
            case 2 -> {
                insert(commits.subList(0, random.nextInt(commits.size() + 1)));
                yield unclear("the connection broke while inserting");
            }
            case 3 -> {
                insert(commits);
                yield unclear("a majority did not answer in time");
            }
            case 4 -> {
                insert(commits);
                held(stored.size());
                yield unclear("the reply was lost");
            }
            case 5 -> {
                insert(commits);
                failOver();
                yield unclear("another primary was elected");
            }
            default -> answer(commits, insert(commits));
        };
    }

    private Outcome answer(List<Commit> commits, int inserted) {
        if (inserted == commits.size()) {
            held(stored.size());
            return new Outcome.Written();
        }
        // What was inserted before the collision is held by a majority then; what it collided with perhaps not.
        if (inserted > 0 || random.nextBoolean()) held(stored.size());
        return new Outcome.Collided(inserted);
    }

    private int insert(List<Commit> commits) {
        if (!promises.ordered()) return insertWhatFits(commits);
        int inserted = 0;
        while (inserted < commits.size() && fits(commits.get(inserted))) stored.add(commits.get(inserted++));
        return inserted;
    }

    /** As a server does that is told nothing of an order: what collides is left out, the rest goes in. */
    private int insertWhatFits(List<Commit> commits) {
        int first = commits.size();
        for (int i = 0; i < commits.size(); i++) {
            if (fits(commits.get(i))) stored.add(commits.get(i));
            else first = Math.min(first, i);
        }
        return first;
    }

    private boolean fits(Commit commit) {
        if (stored.stream().anyMatch(other -> other.position() == commit.position())) return false;
        if (haunted(commit)) return false;
        if (!promises.uniqueStreams()) return true;
        return stored.stream().noneMatch(other -> meet(other, commit));
    }

    private boolean haunted(Commit commit) {
        if (promises.soundIndexes()) return false;
        if (ghost == null && random.nextInt(20) == 0) ghost = commit.body().entries().getFirst();
        Entry there = ghost;
        return there != null && commit.body().entries().stream()
                .anyMatch(entry -> entry.stream().equals(there.stream()) && entry.sequence() == there.sequence());
    }

    private static boolean meet(Commit one, Commit other) {
        return one.body().entries().stream().anyMatch(entry -> other.body().entries().stream()
                .anyMatch(rival -> rival.sequence() == entry.sequence() && rival.stream().equals(entry.stream())));
    }

    /** The new primary has a part of what no majority held; the rest is rolled back. */
    private void failOver() {
        int kept = majority + random.nextInt(stored.size() - majority + 1);
        if (kept == stored.size()) return;
        story.tell(() -> "a new primary is elected and forgets " + Story.of(stored.subList(kept, stored.size())));
        stored.subList(kept, stored.size()).clear();
    }

    private static Outcome unclear(String why) {
        return new Outcome.Unclear(new IllegalStateException(why));
    }

    private List<Commit> seen(Reading reading) {
        step();
        return promises.held().contains(reading) || calm ? held() : List.copyOf(stored);
    }

    @Override
    public Optional<Commit> newest() {
        return seen(Reading.HEAD).stream().max((one, other) -> Long.compare(one.position(), other.position()));
    }

    @Override
    public List<Commit> at(Collection<Long> positions) {
        return seen(Reading.POSITIONS).stream().filter(commit -> positions.contains(commit.position())).toList();
    }

    @Override
    public List<Commit> from(long position, int limit) {
        return seen(Reading.POSITIONS).stream()
                .filter(commit -> commit.position() >= position)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Commit> holding(long position) {
        return seen(Reading.POSITIONS).stream().filter(commit -> commit.position() <= position).reduce((one, other) -> other);
    }

    @Override
    public List<Commit> of(String stream, long sequence, int limit) {
        return seen(Reading.STREAMS).stream()
                .filter(commit -> commit.body().entries().stream()
                        .anyMatch(entry -> entry.stream().equals(stream) && entry.sequence() >= sequence))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Commit> newestOf(String stream) {
        return of(stream, 0, Integer.MAX_VALUE).stream().reduce((_, newer) -> newer);
    }
}
