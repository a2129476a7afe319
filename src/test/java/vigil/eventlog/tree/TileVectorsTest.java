package vigil.eventlog.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Hashing;
import vigil.eventlog.format.Prepared;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.eventlog.mongo.MongoTiles;
import vigil.testing.TestDatabase;
import vigil.testing.proof.SecondVectors;

/**
 * The published trees, computed by a program in another language from docs/log-format.md: the documents that the server really
 * keeps while the log grows through every size, byte by byte, the roots, and paths.
 */
class TileVectorsTest {

    private static final Path VECTORS = Path.of("src/test/resources/log/tiles.json");
    private static final JsonNode TREES = JsonMapper.shared().readTree(VECTORS.toFile()).get("trees");
    private static final int MOST_IN_A_COMMIT = 1000;

    @TempDir
    private Path folder;

    @Test
    void the_tiles_that_are_kept_are_the_published_ones_at_every_size() {
        assertThat(TREES.valueStream().map(tree -> tree.get("size").asLong())).contains(0L, 1L, 255L, 256L, 257L, 65536L, 65537L);
        try (TestDatabase database = TestDatabase.embedded()) {
            String origin = LogMarks.open(database.database()).origin();
            MongoCommitLog log = new MongoCommitLog(database.database());
            Growth growth = new Growth(log, origin, new MongoTiles(database.database()));
            Commit.Head head = Commit.Head.ofEmpty(origin);
            for (JsonNode tree : inOrder()) {
                head = grown(log, head, tree.get("size").asLong());
                while (!growth.more(100).isEmpty()) assertThat(growth.size()).isLessThanOrEqualTo(head.next());
                compare(tree, database.database());
            }
        }
    }

    private static List<JsonNode> inOrder() {
        return TREES.valueStream().sorted(Comparator.comparingLong(tree -> tree.get("size").asLong())).toList();
    }

    private static Commit.Head grown(MongoCommitLog log, Commit.Head from, long size) {
        Commit.Head head = from;
        while (head.next() < size) {
            List<Entry> entries = new ArrayList<>();
            long end = Math.min(size, head.next() + MOST_IN_A_COMMIT);
            for (long position = head.next(); position < end; position++) entries.add(counted(position));
            Commit commit = Commit.after(head, Prepared.of(entries), 0, "vectors");
            log.append(List.of(commit));
            head = commit.head();
        }
        return head;
    }

    private static Entry counted(long position) {
        return new Entry("e-" + position, "vectors", position, "vector", position, "counted", "1", "{\"n\":" + position + "}", "{}");
    }

    private static void compare(JsonNode tree, MongoDatabase database) {
        long size = tree.get("size").asLong();
        Tree kept = new Tree(new MongoTiles(database));
        assertThat(kept.root(size).hex()).as("root of %d", size).isEqualTo(tree.get("root").asString());
        Map<Long, Document> rightmost = new TreeMap<>();
        StringBuilder all = new StringBuilder();
        long count = 0;
        for (Document tile : database.getCollection("tiles").find().sort(new Document("_id", 1))) {
            byte[] hashes = tile.get("hashes", Binary.class).getData();
            String hash = sha256(hashes);
            all.append(tile.get("_id")).append(' ').append(tile.get("n")).append(' ').append(hash).append('\n');
            rightmost.put(tile.getLong("_id") >> 40, new Document("_id", tile.get("_id")).append("n", tile.get("n")).append("sha256", hash));
            count++;
        }
        assertThat(count).as("tiles of %d", size).isEqualTo(tree.get("tiles").asLong());
        assertThat(JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(rightmost.values())))
                .as("rightmost of %d", size).isEqualTo(tree.get("rightmost"));
        assertThat(Hashing.ofText(all.toString()).hex()).as("all of %d", size).isEqualTo(tree.get("all").asString());
        for (JsonNode path : tree.get("paths")) {
            assertThat(kept.inclusion(path.get("index").asLong(), size)).extracting(Hash::hex)
                    .isEqualTo(path.get("path").valueStream().map(JsonNode::asString).toList());
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_second_program_says_the_same_and_finds_what_was_changed() throws IOException {
        assertThat(SecondVectors.check(VECTORS).text()).isEmpty();
        assertThat(SecondVectors.check(Path.of("src/test/resources/log/vectors.json")).code()).isZero();
        String sound = Files.readString(VECTORS);
        for (JsonNode tree : List.of(TREES.get(1), TREES.get(TREES.size() - 1))) {
            String root = tree.get("root").asString();
            String changed = sound.replace("\"root\": \"" + root, "\"root\": \"" + (root.startsWith("0") ? "1" : "0") + root.substring(1));
            assertThat(SecondVectors.check(Files.writeString(folder.resolve("changed.json"), changed)))
                    .satisfies(said -> assertThat(said.code()).isEqualTo(1))
                    .satisfies(said -> assertThat(said.text()).isEqualTo("WRONG tree of " + tree.get("size") + ": root\n"));
        }
    }
}
