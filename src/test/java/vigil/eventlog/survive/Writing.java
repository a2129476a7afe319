package vigil.eventlog.survive;

import static vigil.testing.Entries.entry;

import com.mongodb.MongoException;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import vigil.eventlog.LogBusy;
import vigil.eventlog.OutcomeUnknown;
import vigil.eventlog.StreamCollision;
import vigil.eventlog.append.Appender;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Prepared;
import vigil.eventlog.read.Tips;

/**
 * Goes on with one stream, come what may: after a collision or an unknown outcome it looks where the stream stands. Several
 * may want to go on with the same stream.
 */
record Writing(Appender appender, CommitLog log, String stream, Random random) {

    void go(BooleanSupplier goOn, Consumer<Acknowledgement> told) {
        long next = standing();
        while (goOn.getAsBoolean()) {
            Prepared body = commit(next);
            try {
                told.accept(Acknowledgement.of(stream, next, appender.append(body)));
                next += body.entries().size();
            } catch (StreamCollision | OutcomeUnknown | LogBusy e) {
                next = standing();
            }
        }
    }

    /** One to three events. */
    private Prepared commit(long sequence) {
        return Prepared.of(LongStream.rangeClosed(sequence, sequence + random.nextInt(3))
                .mapToObj(each -> entry(stream, each))
                .toList());
    }

    private long standing() {
        while (true) {
            try {
                return new Tips(log).lastSequence(stream).map(last -> last + 1).orElse(0L);
            } catch (MongoException unreachable) {
                Thread.onSpinWait(); // the driver itself has waited for a server
            }
        }
    }
}
