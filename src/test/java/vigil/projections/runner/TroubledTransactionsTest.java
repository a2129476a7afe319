package vigil.projections.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vigil.ground.Trouble;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.testing.TestServer;
import vigil.testing.jar.Jar.CoinsPutIn;
import vigil.testing.jar.Jar.JarPutUp;
import vigil.testing.trouble.TroublesomeProxy;
import vigil.testing.trouble.TroublesomeProxy.Fate;

/**
 * Two servers fold several read models, in shared transactions, through connections that lose replies after forwarding, stall,
 * are reset, cut requests in half and deliver them late; and again and again one takes the work from the other in the middle.
 * Afterwards every read model is, document by document, what the log makes of it.
 */
@EnabledIf("there")
class TroubledTransactionsTest {

    private static final Set<String> TROUBLED = Set.of("insert", "update", "delete", "commitTransaction", "abortTransaction");

    /** Every attempt to commit one transaction: the driver sends each of three twice. */
    private static final int ALL = 6;

    /** What a whole transaction's end meets again and again, as chance alone hardly ever ruins every attempt of one. */
    private static final List<Fate> ENDS = List.of(Fate.RESET, Fate.REPLY_LOST, Fate.CUT_IN_HALF, Fate.LATE);

    private static final long SEED = Long.getLong("vigil.seed", 23);
    private static final int MODELS = 6;
    private static final int JARS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static boolean there() {
        return TestServer.uri().isPresent();
    }

    /** The same under another name. */
    private record Named(String name, JarsProjection jars) implements Projection<JarsProjection.View> {

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Class<JarsProjection.View> view() {
            return JarsProjection.View.class;
        }

        @Override
        public Optional<String> key(Recorded<? extends Event> event) {
            return jars.key(event);
        }

        @Override
        public JarsProjection.@Nullable View evolve(JarsProjection.@Nullable View before, Recorded<? extends Event> event) {
            return jars.evolve(before, event);
        }
    }

    private final Named[] models = IntStream.range(0, MODELS)
            .mapToObj(i -> new Named("jars-" + i, new JarsProjection(1, Integer.MIN_VALUE)))
            .toArray(Named[]::new);

    @Test
    void read_models_are_what_the_log_says_after_every_kind_of_trouble() throws IOException {
        foldThroughTrouble(SEED, 110);
    }

    @Test
    @Tag("long")
    void read_models_are_what_the_log_says_after_a_long_time_of_trouble() throws IOException {
        for (int i = 1; i <= 10; i++) foldThroughTrouble(SEED + i, 600);
    }

    private void foldThroughTrouble(long seed, int events) throws IOException {
        try (TroublesomeProxy proxy = new TroublesomeProxy(TestServer.uri().orElseThrow(), seed, TROUBLED::contains);
                MongoClient one = proxy.client("socketTimeoutMS=600");
                MongoClient other = proxy.client("socketTimeoutMS=600");
                Bench bench = Bench.onServer()) {
            proxy.troubleOneIn(2);
            proxy.pass(true);
            List<RunningProjections> servers = List.of(bench.server(one, models), bench.server(other, models));
            proxy.pass(false);
            long head = happen(bench, servers, proxy, new Random(seed), events);
            proxy.pass(true);
            await(servers, head);
            assertThat(proxy.happened()).as("seed " + seed).containsKeys(Fate.REPLY_LOST, Fate.STALLED, Fate.RESET, Fate.CUT_IN_HALF, Fate.LATE);
            for (Named model : models) compare(servers.getFirst(), model, "seed " + seed);
            bench.stop();
        }
    }

    private long happen(
            Bench bench, List<RunningProjections> servers, TroublesomeProxy proxy, Random random, int events) {
        for (int jar = 0; jar < JARS; jar++) bench.happened("jar-" + jar, new JarPutUp("79"));
        long head = 0;
        for (int i = 0; i < events; i++) {
            head = bench.happened("jar-" + random.nextInt(JARS), new CoinsPutIn(random.nextInt(10)));
            if (i % 25 == 12) loseWholeEnd(bench, servers, proxy, ENDS.get(i / 25 % ENDS.size()), random);
            if (i % 25 == 24) takeTheWork(servers.get(random.nextInt(servers.size())));
        }
        return head;
    }

    /** Nothing else goes wrong until that is settled, so that it is written down that all have come so far. */
    private void loseWholeEnd(
            Bench bench, List<RunningProjections> servers, TroublesomeProxy proxy, Fate fate, Random random) {
        proxy.pass(true);
        await(servers, bench.happened("jar-" + random.nextInt(JARS), new CoinsPutIn(1)));
        proxy.next("commitTransaction", fate, ALL);
        await(servers, bench.happened("jar-" + random.nextInt(JARS), new CoinsPutIn(1)));
        proxy.pass(false);
    }

    /** Whoever begins a build takes the work; here nothing more comes of it, and trouble may keep it from being begun. */
    private void takeTheWork(RunningProjections server) {
        try {
            server.beside(models[0].name()).close();
        } catch (RuntimeException trouble) {
            assertThat(Trouble.passes(trouble)).as(trouble.toString()).isTrue();
        }
    }

    /** One of them does the work, the other sees how far it is written down: what was lost before is then lost for good. */
    private void await(List<RunningProjections> servers, long head) {
        for (RunningProjections server : servers) {
            for (Named model : models) await(server, model, head);
        }
    }

    private static void await(RunningProjections server, Named model, long head) {
        Awaitility.await(model.name()).atMost(PATIENCE).until(() -> server.of(model).await(head) >= head);
    }

    private void compare(RunningProjections server, Named model, String seed) {
        Map<Object, Document> shown = documents(server.of(model).collection().find().into(new ArrayList<>()));
        try (Beside beside = server.beside(model.name())) {
            Awaitility.await().atMost(PATIENCE).until(beside::catchesUp);
            assertThat(shown).as(seed).hasSize(JARS).isEqualTo(documents(beside.built().find().into(new ArrayList<>())));
        }
    }

    private static Map<Object, Document> documents(List<Document> all) {
        Map<Object, Document> byId = new TreeMap<>();
        all.forEach(document -> byId.put(document.get("_id"), document));
        return byId;
    }
}
