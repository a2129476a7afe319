package vigil.bench.office;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import vigil.Vigil;
import vigil.eventlog.EventHistory;
import vigil.eventlog.mongo.TokenMarks;
import vigil.projections.Freshness;

/**
 * The whole server in a process of its own, which does what it is told line by line, at most for so many seconds:
 * {@code catch-up} waits until all read models are complete, {@code rebuild} empties all of them first, {@code replay}
 * reads all events as they are read for a read model. Each answers how many events were done, how many there are, how many
 * milliseconds that took, and what the heap held: looked at in a replay only, as each look is a full collection.
 */
public final class OfficeMain {

    private static final int AT_ONCE = 4_000;

    private final ConfigurableApplicationContext context;
    private final Freshness freshness;

    private OfficeMain(ConfigurableApplicationContext context) {
        this.context = context;
        this.freshness = context.getBean(Freshness.class);
    }

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext context = SpringApplication.run(Vigil.class, arguments)) {
            OfficeMain office = new OfficeMain(context);
            answer("ready " + context.getEnvironment().getProperty("local.server.port"));
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && !line.equals("stop"); line = in.readLine()) {
                String[] order = line.split(" ");
                answer(office.carryOut(order[0], TimeUnit.SECONDS.toNanos(Long.parseLong(order[1]))));
            }
        }
        System.exit(0); // a thread of Axon's that nobody ends would keep the process
    }

    private static void answer(String line) {
        System.out.println("answer " + line);
        System.out.flush();
    }

    private String carryOut(String order, long patience) {
        return switch (order) {
            case "catch-up" -> complete(System.nanoTime(), patience);
            case "rebuild" -> rebuild(patience);
            case "replay" -> replay(patience);
            default -> throw new IllegalArgumentException(order);
        };
    }

    /**
     * Once everybody else who follows the log has come to its end: the work of these is another one. The collections stay: after
     * one is dropped, the test server decodes the whole log for each of its readers, to see which indexed fields are arrays.
     */
    private String rebuild(long patience) {
        awaitFollowers(patience);
        SmartLifecycle projections = (SmartLifecycle) freshness;
        projections.stop();
        MongoDatabase database = context.getBean(MongoDatabase.class);
        for (String name : database.listCollectionNames()) {
            if (name.startsWith("view-")) database.getCollection(name).deleteMany(new Document());
        }
        database.getCollection("readmodels").deleteMany(new Document());
        long begin = System.nanoTime();
        projections.start();
        return complete(begin, patience);
    }

    private void awaitFollowers(long patience) {
        MongoDatabase database = context.getBean(MongoDatabase.class);
        long begin = System.nanoTime();
        while (!quiet(database, freshness.overview().head()) && System.nanoTime() - begin < patience) {
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static boolean quiet(MongoDatabase database, long head) {
        Document signed = database.getCollection("checkpoints").find().sort(Sorts.descending("_id")).first();
        return signed != null
                && signed.get("_id", Number.class).longValue() > head
                && TokenMarks.of(database).values().stream().allMatch(position -> position >= head);
    }

    private String complete(long begin, long patience) {
        long head = freshness.overview().head();
        long done = freshness.overview().completeTo();
        while (done < head && System.nanoTime() - begin < patience) {
            LockSupport.parkNanos(20_000_000);
            done = freshness.overview().completeTo();
        }
        return answer(done + 1, head + 1, begin, new HeapMarks());
    }

    /** While the read models rest: they would read the same events beside it. */
    private String replay(long patience) {
        ((SmartLifecycle) freshness).stop();
        HeapMarks heap = new HeapMarks();
        long begin = System.nanoTime();
        long all = context.getBean(EventHistory.class).head() + 1;
        long done = 0;
        EventHistory.Reading reading = context.getBean(EventHistory.Readings.class).after(-1);
        while (done < all && System.nanoTime() - begin < patience) {
            done += reading.more(AT_ONCE).size();
            heap.at(done, all);
        }
        return answer(done, all, begin, heap);
    }

    private static String answer(long done, long all, long begin, HeapMarks heap) {
        return done + " " + all + " " + (System.nanoTime() - begin) / 1_000_000 + " " + heap.halves();
    }
}
