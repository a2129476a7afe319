package vigil.bench;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import vigil.Vigil;
import vigil.projections.Freshness;

/**
 * The whole server in a process of its own, which does what it is told line by line: {@code catch-up} waits until all read
 * models are complete, {@code rebuild} throws all of them away first. Each answers with what it took.
 */
public final class OfficeMain {

    private final ConfigurableApplicationContext context;
    private final Freshness freshness;

    private OfficeMain(ConfigurableApplicationContext context) {
        this.context = context;
        this.freshness = context.getBean(Freshness.class);
    }

    public static void main(String[] arguments) throws Exception {
        HeapMarks heap = new HeapMarks();
        try (ConfigurableApplicationContext context = SpringApplication.run(Vigil.class, arguments)) {
            OfficeMain office = new OfficeMain(context);
            answer("ready " + context.getEnvironment().getProperty("local.server.port"));
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && !line.equals("stop"); line = in.readLine()) {
                answer(office.carryOut(line, heap));
            }
        }
        System.exit(0); // a thread of Axon's that nobody ends would keep the process
    }

    private static void answer(String line) {
        System.out.println("answer " + line);
        System.out.flush();
    }

    private String carryOut(String order, HeapMarks heap) {
        return switch (order) {
            case "catch-up" -> catchUp(heap, 0);
            case "rebuild" -> rebuild(heap);
            default -> throw new IllegalArgumentException(order);
        };
    }

    private String rebuild(HeapMarks heap) {
        SmartLifecycle projections = (SmartLifecycle) freshness;
        projections.stop();
        MongoDatabase database = context.getBean(MongoDatabase.class);
        for (String name : database.listCollectionNames()) {
            if (name.startsWith("view-")) database.getCollection(name).drop();
        }
        database.getCollection("readmodels").deleteMany(new Document());
        database.getCollection("tokens").deleteMany(new Document());
        long begin = System.nanoTime();
        projections.start();
        return catchUp(heap, begin);
    }

    /** Events, milliseconds, and the highest use of the heap after collections up to 10, 50 and 100 percent. */
    private String catchUp(HeapMarks heap, long since) {
        long begin = since == 0 ? System.nanoTime() : since;
        heap.reset();
        long head = freshness.overview().head();
        long first = freshness.overview().completeTo();
        long[] marks = new long[3];
        double[] shares = {0.1, 0.5, 1};
        for (int i = 0; i < shares.length; i++) {
            long goal = first + (long) ((head - first) * shares[i]);
            while (freshness.overview().completeTo() < goal) LockSupport.parkNanos(20_000_000);
            marks[i] = heap.highest();
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        return String.format(Locale.ROOT, "%d %d %d %d %d", head - first, millis, marks[0], marks[1], marks[2]);
    }
}
