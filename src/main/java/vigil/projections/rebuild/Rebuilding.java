package vigil.projections.rebuild;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.eventlog.EventHistory;
import vigil.projections.RebuildReport;
import vigil.projections.RebuildReport.Counts;
import vigil.projections.RebuildReport.Replay;
import vigil.projections.RebuildReport.Side;
import vigil.projections.RebuildReport.State;
import vigil.projections.RebuildReport.Trouble;
import vigil.projections.runner.Beside;

/** One rebuild from its first step to its last report. */
final class Rebuilding {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final Counts NOTHING_YET = new Counts(0, 0, 0, 0, 0);

    private final RebuildBook book;
    private final EventHistory log;
    private final Clock clock;
    private final BooleanSupplier goOn;
    private RebuildReport report;

    /** Ends a rebuild that cannot go on. */
    private static final class Ended extends RuntimeException {
        private final Trouble why;

        Ended(Trouble why, @Nullable Throwable cause) {
            super(why.name(), cause);
            this.why = why;
        }
    }

    /**
     * With what it works.
     *
     * @param goOn false when the server stops
     */
    record Tools(RebuildBook book, EventHistory log, Clock clock, BooleanSupplier goOn) {}

    Rebuilding(RebuildReport begun, Tools tools) {
        this.report = begun;
        this.book = tools.book();
        this.log = tools.log();
        this.clock = tools.clock();
        this.goOn = tools.goOn();
    }

    /** Does it all; the last report says how it ended. */
    RebuildReport run(Beside sides) {
        try {
            follow(sides);
            while (!sides.catchesUp()) follow(sides);
            compare(sides);
            if (!report.compareOnly()) sides.takePlace();
            return end(report.compareOnly() ? State.COMPARED : State.SWITCHED, null);
        } catch (Ended ended) {
            LOG.warn("Rebuild {} ended: {}", report.id(), ended.why, ended.getCause());
            return end(State.FAILED, ended.why);
        } catch (RuntimeException e) {
            LOG.error("Rebuild {} failed", report.id(), e);
            return end(State.FAILED, Trouble.INTERRUPTED);
        }
    }

    private void follow(Beside sides) {
        Throwable failure = sides.failure();
        if (failure != null) throw new Ended(Trouble.FOLD_FAILS, failure);
        beat(State.BUILDING, replay(sides, sides.completeTo()), NOTHING_YET);
    }

    private void compare(Beside sides) {
        Tally tally = new Tally((page, found) -> book.keep(report.id(), page, found));
        new Comparison(sides, log, tally, () -> beat(State.COMPARING, report.replay(), tally.counts())).run();
        beat(State.COMPARING, replay(sides, sides.bothCompleteTo()), tally.counts());
    }

    private void beat(State state, Replay replay, Counts counts) {
        if (!goOn.getAsBoolean()) throw new Ended(Trouble.SERVER_STOPPED, null);
        report = with(state, replay, counts);
        if (!book.renew(report)) throw new Ended(Trouble.SERVER_STOPPED, null);
    }

    private Replay replay(Beside sides, long completeTo) {
        return new Replay(
                0, completeTo, log.head(), report.replay().program(), side(sides.live()), side(sides.fresh()));
    }

    private static Side side(Beside.Side side) {
        return new Side(side.id(), side.version(), side.code(), side.data());
    }

    private RebuildReport with(State state, Replay replay, Counts counts) {
        return new RebuildReport(
                report.id(), report.projection(), report.compareOnly(), report.by(), report.begunAt(), null, state, null,
                replay, counts);
    }

    private RebuildReport end(State state, @Nullable Trouble trouble) {
        report = ended(report, state, trouble, clock.instant());
        if (!book.end(report)) LOG.warn("Rebuild {} was taken for dead before it ended as {}", report.id(), state);
        return report;
    }

    static RebuildReport ended(RebuildReport report, State state, @Nullable Trouble trouble, Instant at) {
        return new RebuildReport(
                report.id(), report.projection(), report.compareOnly(), report.by(), report.begunAt(), at,
                state, trouble, report.replay(), report.counts());
    }
}
