package vigil.ground;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large files go through the embedded database's memory to the disk; they do not stay there. */
class MemoryOfTheEmbeddedDatabaseTest {

    private static final int PIECE = 1 << 20;
    private static final int WAITING_AT_MOST = 16 << 20;
    private static final int CACHE_MB = 64;

    @TempDir
    private Path folder;

    @Test
    void bytes_count_in_the_cache_as_what_they_are() {
        Document piece = new Document("data", new BinData(new byte[PIECE]));
        assertThat(new BsonTypes.Documents().getMemory(piece)).isBetween(PIECE, PIECE + 1000);
    }

    @Test
    void a_fast_writer_waits_for_the_disk_instead_of_filling_the_memory() {
        DurableBackend backend = new DurableBackend(folder.resolve("vigil.db").toString());
        MVStore store = backend.getMvStore();
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[PIECE];
            random.nextBytes(bytes);
            insert(backend, new Document("_id", i).append("data", new BinData(bytes)));
            assertThat(store.getUnsavedMemory()).isLessThan(WAITING_AT_MOST);
            assertThat(store.getCacheSizeUsed()).isLessThanOrEqualTo(CACHE_MB);
        }
        backend.close();
    }

    /** As a driver does that asks for no majority. */
    private static void insert(DurableBackend backend, Document document) {
        Document answer = backend.handleCommand(
                new EmbeddedChannel(), "test", "insert",
                new Document("insert", "things").append("documents", List.of(document)).append("$db", "test"));
        assertThat(((Number) answer.get("n")).intValue()).isEqualTo(1);
    }
}
