package vigil.vault.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.testing.TestDatabase;

/** Keys that are added at the same time: each is there when its adder is told so, and of two for one owner one wins. */
class FreshKeysTest {

    private final TestDatabase place = database();
    private final MongoCollection<Document> keys = Keys.collection(place.database());
    private final FreshKeys fresh = new FreshKeys(keys);

    /** On another database, where the promises are the same. */
    TestDatabase database() {
        return TestDatabase.embedded();
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void every_key_is_there_when_its_adder_goes_on_and_every_owner_has_one() throws Exception {
        keys.insertOne(key("owner-7", "tombstone"));
        int adders = 64;
        int owners = 40;
        CountDownLatch together = new CountDownLatch(adders);
        List<Future<String>> added = new ArrayList<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < adders; i++) {
                String owner = "owner-" + i % owners;
                String by = "by-" + i;
                added.add(all.submit(() -> {
                    together.countDown();
                    together.await();
                    boolean mine = fresh.add(List.of(key(owner, by))).getFirst();
                    Document kept = keys.find(new Document("_id", owner)).first();
                    assertThat(kept).as(owner).isNotNull();
                    assertThat(kept.getString("by").equals(by)).as(owner + " by " + by).isEqualTo(mine);
                    return mine ? owner : "";
                }));
            }
        }
        List<String> winners = new ArrayList<>();
        for (Future<String> one : added) if (!one.get().isEmpty()) winners.add(one.get());
        assertThat(winners).doesNotHaveDuplicates().hasSize(owners - 1).doesNotContain("owner-7");
        assertThat(keys.countDocuments()).isEqualTo(owners);
    }

    private static Document key(String owner, String by) {
        return new Document("_id", owner).append("by", by);
    }
}
