package vigil.eventlog.survive;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Random;
import vigil.eventlog.append.Appender;
import vigil.eventlog.append.Batches;
import vigil.eventlog.append.LeasedTurns;
import vigil.eventlog.append.Turns;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.eventlog.mongo.MongoTurnBook;
import vigil.ground.Mongo;

/**
 * A server process that does nothing but append to the log until it is killed. Every acknowledgement it gets it says on its
 * standard output. One of its threads goes on with a stream that all processes want.
 */
public final class WriterProcess {

    private static final int OWN_STREAMS = 2;

    private WriterProcess() {}

    /** Address, database, name of the process, seed. */
    public static void main(String[] arguments) throws InterruptedException {
        MongoClient client = Mongo.client(arguments[0]);
        MongoDatabase database = client.getDatabase(arguments[1]);
        MongoCommitLog log = new MongoCommitLog(database);
        Batches.Identity identity =
                new Batches.Identity(LogMarks.open(database).origin(), arguments[2], System::currentTimeMillis);
        Turns turns = new LeasedTurns(new MongoTurnBook(database, arguments[2]), System::currentTimeMillis);
        Appender appender = new Appender(new Batches(log, identity, commits -> {}, turns), Duration.ofSeconds(20));
        Random seeds = new Random(Long.parseLong(arguments[3]));
        Thread shared = write(new Writing(appender, log, "shared", new Random(seeds.nextLong())));
        for (int i = 0; i < OWN_STREAMS; i++) {
            write(new Writing(appender, log, arguments[2] + "-" + i, new Random(seeds.nextLong())));
        }
        shared.join();
    }

    private static Thread write(Writing writing) {
        return Thread.ofVirtual().start(() -> writing.go(() -> true, WriterProcess::say));
    }

    private static void say(Acknowledgement acknowledgement) {
        System.out.println(acknowledgement.line()); // one write of one line, flushed, before the next commit
    }
}
