package vigil.eventlog.append;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.LogBroken;
import vigil.eventlog.OutcomeUnknown;
import vigil.eventlog.append.LeasedTurns.Held;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Prepared;
import vigil.eventlog.read.CommitCheck;

/**
 * One seeded history of three servers on one troubled database. Whenever a server asks the database something, another may
 * act in between, so that their steps interleave without threads and every history can be had again from its seed.
 */
final class Schedule {

    private static final String ORIGIN = "vigil/simulation";
    private static final List<String> STREAMS = List.of("a", "b", "c");
    private static final int ROUNDS = 12;
    private static final int SERVERS = 3;
    private static final int MOST_TROUBLE = 400;

    private final Random random;
    private final SimulatedServer database;
    private final UnaryOperator<CommitLog> rule;
    private final List<Submission> submissions = new ArrayList<>();
    private final Batches[] servers = new Batches[SERVERS];
    private final boolean[] busy = new boolean[SERVERS];
    private final Ways ways;
    private final Story story;
    private int leaseOwner = -1;
    private long leaseUntil;
    private int trouble;
    private @Nullable SimulatedReader reader;

    /**
     * The history of a seed.
     *
     * @param rule how the servers see the database: as it is, or through something that takes a rule away
     */
    Schedule(long seed, SimulatedServer.Promises promises, UnaryOperator<CommitLog> rule, Story story) {
        this.random = new Random(seed);
        this.database = new SimulatedServer(random, promises, story);
        this.rule = rule;
        this.ways = Ways.of(seed);
        this.story = story;
        for (int i = 0; i < SERVERS; i++) start(i);
    }

    /**
     * How servers go about it.
     *
     * @param leased whether they take turns by a lease
     * @param leading whether now and then a caller sends a batch itself, and leaves to another what that does not decide
     */
    record Ways(boolean leased, boolean leading) {

        /** All of them, one seed after the other. */
        static Ways of(long seed) {
            return new Ways(seed % 2 == 1, seed % 4 >= 2);
        }
    }

    /** The same, followed by a reader who looks whenever something may have happened. */
    Schedule readBy(boolean held) {
        reader = new SimulatedReader(database, ORIGIN, held);
        return this;
    }

    /** Lets it happen and checks what came of it. */
    void run() {
        for (int round = 0; round < ROUNDS; round++) act(random.nextInt(SERVERS));
        database.settle();
        check();
    }

    private void start(int server) {
        CommitLog seen = rule.apply(interleaved());
        Batches.Identity identity = new Batches.Identity(ORIGIN, "server-" + server, () -> 0);
        servers[server] = new Batches(seen, identity, commits -> {}, new Batches.Manners(pauses(), turns(server)));
    }

    /** A server decides a batch; it may die over it and come back without memory. */
    private void act(int server) {
        if (busy[server]) return;
        busy[server] = true;
        List<String> streams = new ArrayList<>(STREAMS);
        Collections.shuffle(streams, random);
        List<Submission> batch = streams.subList(0, 1 + random.nextInt(STREAMS.size())).stream()
                .map(stream -> new Submission(commit(stream)))
                .toList();
        submissions.addAll(batch);
        decide(servers[server], batch);
        boolean died = batch.stream().anyMatch(Schedule::unknown);
        if (died) {
            story.tell(() -> "server " + server + " gives up in doubt and starts again");
            start(server);
        }
        busy[server] = false;
    }

    private void decide(Batches server, List<Submission> batch) {
        if (!ways.leading() || !server.ready() || random.nextInt(4) == 0) {
            server.decide(batch);
            return;
        }
        Batches.Begun begun = server.begin(batch);
        if (begun.once()) return;
        between();
        begun.finish();
    }

    /** Goes on with a stream as a majority has it, while others may do the same; now and then wants a place long taken. */
    private Prepared commit(String stream) {
        long next = database.held().stream()
                .flatMap(commit -> commit.body().entries().stream())
                .filter(entry -> entry.stream().equals(stream))
                .count();
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(stream, random.nextInt(5) == 0 ? Math.max(0, next - 1) : next));
        if (random.nextInt(3) == 0) entries.add(entry("once-" + random.nextLong(), 0));
        return Prepared.of(entries);
    }

    private Entry entry(String stream, long sequence) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        return new Entry(id, stream, sequence, "test", 0, "text", "1", "{}", "{}");
    }

    private CommitLog interleaved() {
        return new Between(database, this::between);
    }

    /** What others do while somebody waits for the database. */
    private void between() {
        if (reader != null) reader.look();
        if (++trouble > 10 * MOST_TROUBLE) throw new AssertionError("a commit is never decided");
        if (trouble > MOST_TROUBLE) database.settle();
        else if (random.nextInt(6) == 0) act(random.nextInt(SERVERS));
    }

    /** The lease, when it is on: clocks that go wrong by seconds, a lease that gets lost or cannot be asked for. */
    private Turns turns(int server) {
        if (!ways.leased()) return Turns.RACING;
        long skew = random.nextInt(5_000);
        return new LeasedTurns(
                (now, until) -> takeLease(server, now, until), () -> trouble * 7L + skew, waited -> between());
    }

    private Held takeLease(int server, long now, long until) {
        between();
        if (random.nextInt(8) == 0) throw new IllegalStateException("the database did not answer");
        if (random.nextInt(8) == 0) leaseOwner = -1;
        if (leaseOwner != server && leaseOwner >= 0 && now <= leaseUntil) return new Held(false, leaseUntil);
        leaseOwner = server;
        leaseUntil = until;
        return new Held(true, until);
    }

    private Pauses pauses() {
        int mostUnexplained = random.nextInt(4);
        return new Pauses() {
            @Override
            int mostUnexplained() {
                return mostUnexplained;
            }

            @Override
            void take(int failures) {
                if (trouble < MOST_TROUBLE && random.nextInt(25) == 0) throw new Over();
                between();
                database.step();
            }
        };
    }

    private static boolean unknown(Submission submission) {
        return submission.answer().isCompletedExceptionally()
                && submission.answer().exceptionNow() instanceof OutcomeUnknown;
    }

    private void check() {
        CommitCheck whole = new CommitCheck(ORIGIN);
        Map<UUID, Commit> held = new HashMap<>();
        for (Commit commit : database.held()) {
            whole.accept(commit);
            if (held.put(commit.body().id(), commit) != null) throw broken(commit, "is there twice");
        }
        if (reader != null) {
            reader.look();
            reader.compare(database.held());
        }
        for (Submission submission : submissions) check(submission, held.get(submission.body().id()));
    }

    private static void check(Submission submission, @Nullable Commit held) {
        if (!submission.answer().isDone()) throw new IllegalStateException("a caller was never answered");
        if (!submission.answer().isCompletedExceptionally()) {
            Commit told = submission.answer().resultNow();
            if (held == null) throw broken(told, "was acknowledged and is lost");
            if (!held.same(told)) throw broken(told, "was acknowledged with another place or link");
        } else if (held != null && !unknown(submission)) {
            throw broken(held, "was refused and is there");
        }
    }

    private static LogBroken broken(Commit commit, String what) {
        return new LogBroken(commit.position(), what);
    }
}
