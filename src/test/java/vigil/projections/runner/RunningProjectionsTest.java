package vigil.projections.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import vigil.projections.ReadModel;
import vigil.testing.jar.Jar.CoinsPutIn;
import vigil.testing.jar.Jar.CoinsTaken;
import vigil.testing.jar.Jar.JarPutUp;
import vigil.testing.jar.Jar.JarSealed;
import vigil.testing.trouble.TroublesomeProxy;

class RunningProjectionsTest {

    private static final int NONE = Integer.MIN_VALUE;

    private final Bench bench = bench();
    private final JarsProjection jars = new JarsProjection(1, NONE);

    /** On another database, where the promises are the same. */
    Bench bench() {
        return new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shows_what_happened_as_soon_as_it_says_so() {
        ReadModel<JarsProjection.View> model = bench.server(jars).of(jars);
        assertThat(model.completeTo()).isEqualTo(-1);
        long position = bench.happened("a", new JarPutUp("79"), new CoinsPutIn(3), new CoinsPutIn(9));
        Bench.comesTo(model, position);
        assertThat(model.find("a")).hasValueSatisfying(jar -> {
            assertThat(jar.coins()).isEqualTo(12);
            assertThat(jar.touched()).isEqualTo(2);
            assertThat(jar.label()).isEqualTo(JarsProjection.LABEL);
            assertThat(jar.bySize()).isEqualTo(Map.of("small", 1, "large", 1));
        });
        assertThat(model.collection().find().first())
                .containsEntry("_id", "a")
                .containsEntry("position", 2L)
                .containsEntry("shelf", "top-shelf")
                .containsEntry("since", "1970-01-01T00:00:00Z")
                .doesNotContainKey("note");
    }

    @Test
    void finds_counts_and_forgets_documents() {
        ReadModel<JarsProjection.View> model = bench.server(jars).of(jars);
        for (int i = 0; i < 30; i++) bench.happened("jar-" + i, new JarPutUp("79"), new CoinsPutIn(i));
        long position = bench.happened("jar-7", new JarSealed());
        Bench.comesTo(model, position);
        assertThat(model.count(Filters.empty())).isEqualTo(29);
        assertThat(model.find("jar-7")).isEmpty();
        assertThat(model.find(Filters.gte("coins", 5), Sorts.ascending("coins"), 1, 2))
                .extracting(JarsProjection.View::coins)
                .containsExactly(6, 8);
    }

    @Test
    void very_long_documents_are_written_though_a_batch_of_them_is_too_much_for_one_transaction() {
        String long500 = "x".repeat(500_000);
        long position = -1;
        for (int i = 0; i < 60; i++) position = bench.happened("jar-" + i, new JarPutUp(long500 + i));
        ReadModel<JarsProjection.View> model = bench.server(jars).of(jars);
        Bench.comesTo(model, position);
        assertThat(model.count(Filters.empty())).isEqualTo(60);
        assertThat(model.find("jar-59")).hasValueSatisfying(jar -> assertThat(jar.province()).isEqualTo(long500 + 59));
        position = bench.happened("jar-0", new CoinsPutIn(3));
        Bench.comesTo(model, position);
        assertThat(model.find("jar-0")).hasValueSatisfying(jar -> assertThat(jar.coins()).isEqualTo(3));
    }

    @Test
    void a_batch_that_comes_twice_changes_nothing() {
        ReadModel<JarsProjection.View> model = bench.server(jars).of(jars);
        bench.happened("a", new JarPutUp("79"), new CoinsPutIn(3));
        long position = bench.happened("b", new JarPutUp("75"), new CoinsPutIn(4), new CoinsTaken(1));
        Bench.comesTo(model, position);
        bench.stop();
        bench.forgetPositions();
        long later = bench.happened("a", new CoinsPutIn(1));
        ReadModel<JarsProjection.View> again = bench.server(jars).of(jars);
        Bench.comesTo(again, later);
        assertThat(again.find("a")).hasValueSatisfying(jar -> assertThat(jar.coins()).isEqualTo(4));
        assertThat(again.find("b")).hasValueSatisfying(jar -> assertThat(jar.coins()).isEqualTo(3));
    }

    @Test
    void what_an_earlier_version_of_the_program_kept_is_thrown_away() {
        String id = "view-timeline-v1-1";
        Document entry = new Document("_id", id).append("name", "timeline").append("version", 1).append("number", 1).append("live", true);
        bench.database.getCollection("readmodels").insertOne(entry);
        bench.database.getCollection(id).insertOne(new Document("_id", "75-2024-0001"));
        bench.server(jars);
        Awaitility.await().until(() -> {
            new Shelf(bench.database).dropRetired(Duration.ZERO);
            return bench.database.getCollection(id).countDocuments() == 0;
        });
        assertThat(bench.database.getCollection("readmodels").countDocuments(Filters.eq("live", true))).isEqualTo(1);
    }

    @Test
    void a_new_version_is_folded_into_a_collection_of_its_own() {
        ReadModel<JarsProjection.View> old = bench.server(jars).of(jars);
        long position = bench.happened("a", new JarPutUp("79"), new CoinsPutIn(3));
        Bench.comesTo(old, position);
        String before = old.collection().getNamespace().getCollectionName();
        bench.stop();
        JarsProjection next = new JarsProjection(2, NONE);
        ReadModel<JarsProjection.View> model = bench.server(next).of(next);
        Bench.comesTo(model, position);
        assertThat(model.find("a")).isPresent();
        assertThat(model.collection().getNamespace().getCollectionName()).isNotEqualTo(before);
        assertThat(bench.database.getCollection(before).countDocuments()).isEqualTo(1);
    }

    @Test
    void a_build_beside_takes_the_place_of_the_live_one_and_the_old_documents_go_when_all_have_followed() {
        RunningProjections server = bench.server(jars);
        RunningProjections other = bench.server(jars);
        ReadModel<JarsProjection.View> model = server.of(jars);
        long position = bench.happened("a", new JarPutUp("79"), new CoinsPutIn(3));
        Bench.comesTo(model, position);
        String before = name(model);
        try (Beside beside = server.beside("jars")) {
            while (!beside.catchesUp()) assertThat(name(model)).isEqualTo(before);
            beside.takePlace();
            assertThat(name(model)).isEqualTo(beside.fresh().id()).isNotEqualTo(before);
        }
        assertThat(model.find("a")).hasValueSatisfying(jar -> assertThat(jar.coins()).isEqualTo(3));
        long later = bench.happened("a", new CoinsPutIn(1));
        Bench.comesTo(model, later);
        Awaitility.await().until(() -> name(other.of(jars)).equals(name(model)));
        Bench.comesTo(other.of(jars), later);

        Shelf shelf = new Shelf(bench.database);
        shelf.dropRetired(Duration.ofHours(1));
        assertThat(bench.database.getCollection(before).countDocuments()).isEqualTo(1);
        shelf.dropRetired(Duration.ZERO);
        assertThat(bench.database.getCollection(before).countDocuments()).isZero();
        assertThatThrownBy(() -> server.beside("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The other build has not come as far yet as what this server shows. */
    @Test
    void readers_are_shown_no_less_while_a_server_follows_the_build_that_another_has_put_in_place() throws InterruptedException {
        HeldJars held = new HeldJars(jars);
        ReadModel<JarsProjection.View> model = bench.server(held).of(held);
        Bench.comesTo(model, bench.happened("a", new JarPutUp("79"), new CoinsPutIn(3)));
        String before = name(model);
        held.hold();
        Shelf shelf = new Shelf(bench.database);
        shelf.putInPlace(shelf.beside(held), shelf.live(held));
        held.awaitHeld();
        for (int look = 0; look < 30; look++) {
            assertThat(model.find("a")).isPresent();
            Thread.sleep(10);
        }
        held.letGo();
        Awaitility.await().until(() -> !name(model).equals(before));
        assertThat(model.find("a")).hasValueSatisfying(jar -> assertThat(jar.coins()).isEqualTo(3));
    }

    @Test
    void what_is_shown_goes_on_when_another_build_cannot_be_put_in_its_place_as_the_database_is_away() throws IOException {
        try (TroublesomeProxy proxy = new TroublesomeProxy(bench.address(), 1, name -> false);
                MongoClient connection = proxy.client("serverSelectionTimeoutMS=300")) {
            RunningProjections server = bench.server(connection, jars);
            ReadModel<JarsProjection.View> model = server.of(jars);
            Bench.comesTo(model, bench.happened("a", new JarPutUp("79"), new CoinsPutIn(3)));
            Beside beside = server.beside("jars");
            Awaitility.await().until(beside::catchesUp);
            proxy.goAway();
            assertThatThrownBy(beside::takePlace).isInstanceOf(MongoException.class);
            proxy.comeBack();
            Bench.comesTo(model, bench.happened("a", new CoinsPutIn(1)));
            bench.stop();
        }
    }

    @Test
    void a_build_that_is_given_up_leaves_the_live_one_alone() {
        RunningProjections server = bench.server(jars);
        long position = bench.happened("a", new JarPutUp("79"));
        String live = name(server.of(jars));
        Beside beside = server.beside("jars");
        Awaitility.await().until(() -> beside.comesTo(position));
        assertThat(beside.live().code()).isEqualTo(beside.fresh().code()).matches("[0-9a-f]{64}");
        beside.close();
        assertThat(name(server.of(jars))).isEqualTo(live);
        new Shelf(bench.database).dropRetired(Duration.ZERO);
        assertThat(bench.database.getCollection(beside.fresh().id()).countDocuments()).isZero();
    }

    private static String name(ReadModel<?> model) {
        return model.collection().getNamespace().getCollectionName();
    }

    @Test
    void a_defect_stops_the_read_model_before_the_event_loudly_and_skips_nothing() {
        JarsProjection broken = new JarsProjection(1, 13);
        RunningProjections server = bench.server(broken);
        ReadModel<JarsProjection.View> model = server.of(broken);
        long good = bench.happened("a", new JarPutUp("79"), new CoinsPutIn(1));
        Bench.comesTo(model, good);
        long bad = bench.happened("a", new CoinsPutIn(13));
        bench.happened("b", new JarPutUp("79"));
        Awaitility.await().until(() -> server.overview().marks().getFirst().stopped());
        assertThat(model.completeTo()).isEqualTo(good).isLessThan(bad);
        assertThat(server.overview().complete()).isFalse();
        assertThat(new ProjectionsHealth(server).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(model.find("b")).isEmpty();

        bench.stop();
        ReadModel<JarsProjection.View> mended = bench.server(jars).of(jars);
        Bench.comesTo(mended, bench.log.head());
        assertThat(mended.find("a")).hasValueSatisfying(jar -> assertThat(jar.coins()).isEqualTo(14));
    }

    @Test
    void a_node_that_does_not_do_the_work_knows_how_far_it_is() {
        RunningProjections one = bench.server(jars);
        RunningProjections other = bench.server(jars);
        long position = bench.happened("a", new JarPutUp("79"), new CoinsPutIn(3));
        Bench.comesTo(one.of(jars), position);
        Bench.comesTo(other.of(jars), position);
        assertThat(other.overview().complete()).isTrue();
        assertThat(new ProjectionsHealth(other).health().getStatus()).isEqualTo(Status.UP);
    }
}
