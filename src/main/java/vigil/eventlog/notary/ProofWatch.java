package vigil.eventlog.notary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.Verification;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Commit;
import vigil.eventlog.proof.Signed;
import vigil.eventlog.read.Doorbell;

/**
 * The elected server's round: seals when it is time, brings the checkpoint outside, verifies a little further. Once a second,
 * if nothing else is said, it looks whether there is anything to do; it never stands in an appender's way.
 */
public final class ProofWatch implements Verification, AutoCloseable {

    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration TO_END = Duration.ofSeconds(5);

    /** As many turns from one look at what the elected server does to the next. */
    private static final int LOOK = 10;

    private final CommitLog log;
    private final Doorbell doorbell;
    private final Duty duty;
    private final Pace pace;
    private final AnchorPost post;
    private final Task sealing = new Task("sealing");
    private final Task verifying = new Task("verifying");
    private final Thread thread = Thread.ofVirtual().name("log-proofs").unstarted(this::run);
    private volatile @Nullable Signed sealed;
    private volatile boolean closed;
    private volatile List<Wrong> heard = List.of();
    private @Nullable List<Wrong> told;
    private volatile boolean elected;
    private long sealedAt;
    private long lookedAt;
    private long rings;

    /** What there is to do. */
    public record Duty(Lease lease, Notary notary, Audit audit, Notary.Books books) {}

    /**
     * How often and how much.
     *
     * @param turn from one look whether there is anything to do to the next
     * @param pause from one checkpoint to the next at most, when the log has grown
     * @param events by which the log grows until it is sealed before that
     * @param rate events verified in a turn
     */
    public record Pace(Duration turn, Duration pause, int events, int rate) {

        /** With a turn a second. */
        public Pace(Duration pause, int events, int rate) {
            this(TURN, pause, events, rate);
        }

        private long look() {
            return turn.multipliedBy(LOOK).toNanos();
        }
    }

    public ProofWatch(CommitLog log, Doorbell doorbell, Duty duty, Pace pace) {
        this.log = log;
        this.doorbell = doorbell;
        this.duty = duty;
        this.pace = pace;
        this.post = new AnchorPost(duty.books().anchors());
        this.sealedAt = System.nanoTime() - pace.pause().toNanos();
        this.lookedAt = System.nanoTime() - pace.look();
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            if (thread.getState() != Thread.State.NEW) thread.join(TO_END);
            if (elected) sealing.run(duty.lease()::release);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Task electing = new Task("electing");
        while (!closed) {
            try {
                Thread.sleep(pace.turn());
            } catch (InterruptedException e) {
                return;
            }
            electing.run(this::turn);
        }
    }

    private void turn() {
        boolean mine = duty.lease().mine();
        if (mine && !elected) verifying.run(duty.audit()::recall);
        elected = mine;
        if (!mine) {
            told = null;
            lookOn();
            return;
        }
        if (due() || duty.audit().beginsByOrder()) { // whoever wants the whole log verified means it to its end
            sealedAt = System.nanoTime();
            sealing.run(() -> duty.notary().seal().ifPresent(signed -> {
                sealed = signed;
                post.post(signed);
            }));
        }
        verifying.run(() -> duty.audit().step(pace.rate()));
        tell(found());
    }

    /** The other servers show it on their pages, too. */
    private void tell(List<Wrong> found) {
        if (found.equals(told)) return;
        duty.audit().memory().tell(found);
        told = found;
    }

    /** Another server works: this one only learns now and then how far that one is, and what it found. */
    private void lookOn() {
        if (System.nanoTime() - lookedAt < pace.look()) return;
        lookedAt = System.nanoTime();
        duty.audit().recall();
        heard = duty.audit().memory().told();
        sealed = duty.books().checkpoints().newest().orElse(null);
    }

    private boolean due() {
        if (System.nanoTime() - sealedAt >= pace.pause().toNanos()) return true;
        long heard = doorbell.rings();
        if (heard == rings) return false;
        long grown = head() + 1 - sealedSize();
        if (grown < pace.events()) return false;
        rings = heard;
        return true;
    }

    private long head() {
        return log.newest().map(Commit::last).orElse(-1L);
    }

    /** Last position verified in this round. */
    long verified() {
        return duty.audit().progress().size() - 1;
    }

    /** Size of the newest checkpoint this server has signed or seen, 0 before. */
    long sealedSize() {
        Signed last = sealed;
        return last == null ? 0 : last.checkpoint().size();
    }

    /** How many things are wrong. */
    long wrongs() {
        return wrong().size();
    }

    private List<Wrong> wrong() {
        return elected ? found() : heard;
    }

    private List<Wrong> found() {
        List<Wrong> wrong = new ArrayList<>();
        wrong("sealing", sealing).ifPresent(wrong::add);
        wrong("verifying", verifying).ifPresent(wrong::add);
        return List.copyOf(wrong);
    }

    @Override
    public Report report() {
        Progress progress = duty.audit().progress();
        Signed last = sealed;
        return new Report(
                head(),
                progress.size() - 1,
                progress.round(),
                Instant.ofEpochMilli(progress.began()),
                progress.lastRound() == null ? null : Instant.ofEpochMilli(progress.lastRound()),
                progress.lastRoundTo(),
                duty.audit().ordered() || progress.underWay(),
                last == null ? null : new Sealed(last.checkpoint().size(), last.note()),
                post.kept(),
                wrong());
    }

    @Override
    public void again() {
        duty.audit().order();
    }

    private static Optional<Wrong> wrong(String during, Task task) {
        return task.broken().map(broken -> new Wrong(during, broken.position(), broken.what()));
    }
}
