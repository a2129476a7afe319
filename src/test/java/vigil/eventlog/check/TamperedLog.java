package vigil.eventlog.check;

import static org.assertj.core.api.Assertions.assertThat;

import static com.mongodb.client.model.Filters.eq;
import static vigil.testing.Entries.alone;
import static vigil.testing.Entries.entry;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.bson.Document;
import org.bson.types.Binary;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Hashing;
import vigil.eventlog.format.Prepared;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.eventlog.mongo.MongoTiles;
import vigil.eventlog.tree.Growth;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.proof.SealedLog;

/** A real, signed, anchored log that somebody with full rights on its database lays hands on, and that can be put back. */
final class TamperedLog implements AutoCloseable {

    static final List<String> KEPT =
            List.of("log", "tiles", "checkpoints", "statements", "tokens", "readmodels", "verification");

    final Random random;
    final Path folder = TestDatabase.folder("tampered");
    private final TestDatabase embedded = TestDatabase.embedded();
    private final SealedLog sealed;
    private final Map<String, List<Document>> sound = new HashMap<>();
    private final String anchored;

    TamperedLog(long seed) {
        random = new Random(seed);
        try (TestLog log = TestLog.remembering(database(), TestLog.json())) {
            sealed = SealedLog.on(database(), folder);
            Map<String, Long> streams = new TreeMap<>();
            for (int events = 0; events < 400; ) {
                List<Entry> commit = new ArrayList<>();
                for (int i = random.nextInt(12); i >= 0; i--) commit.add(next(streams));
                events += commit.size();
                log.appender().append(Prepared.of(commit));
                if (random.nextInt(8) == 0) sealed.seal();
            }
            sealed.seal();
            assertThat(sealed.proofs().of(List.of("a", "b"))).isPresent();
            log.tokens().initializeTokenSegments("shown", 1, new GlobalSequenceTrackingToken(300));
        }
        for (String name : KEPT) sound.put(name, kept(name).find().into(new ArrayList<>()));
        anchored = anchor();
    }

    private Entry next(Map<String, Long> streams) {
        if (random.nextInt(10) == 0) return alone();
        String stream = List.of("a", "b", "c").get(random.nextInt(3));
        return entry(stream, streams.merge(stream, 0L, (before, none) -> before + 1));
    }

    MongoDatabase database() {
        return embedded.database();
    }

    SealedLog sealed() {
        return sealed;
    }

    MongoCollection<Document> kept(String collection) {
        return database().getCollection(collection);
    }

    List<Finding> check() {
        return SealedLog.on(database(), folder).check().findings();
    }

    Path anchorFile() {
        return folder.resolve("checkpoints.notes");
    }

    String anchor() {
        try {
            return Files.readString(anchorFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void anchor(String text) {
        try {
            Files.writeString(anchorFile(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it was. */
    void putBack() {
        for (String name : KEPT) {
            if (kept(name).find().into(new ArrayList<>()).equals(sound.get(name))) continue;
            kept(name).deleteMany(new Document());
            if (!sound.get(name).isEmpty()) kept(name).insertMany(sound.get(name));
        }
        kept("log").createIndex(Indexes.ascending("ev.a", "ev.s"), new IndexOptions().unique(true));
        anchor(anchored);
    }

    Document commit(int index) {
        return copy(sound.get("log").get(index));
    }

    int commits() {
        return sound.get("log").size();
    }

    void replace(Document commit) {
        kept("log").replaceOne(eq("_id", commit.get("_id")), commit);
    }

    private static Document copy(Document document) {
        Document copy = new Document(document);
        if (document.containsKey("ev")) {
            copy.put("ev", new ArrayList<>(document.getList("ev", Document.class).stream().map(Document::new).toList()));
        }
        return copy;
    }

    /** Computes leaves, roots and links anew from a commit on, as a skilled forger does. */
    void linkAnew(List<Document> commits) {
        Commit.Head head = Commit.Head.ofEmpty(sealed.marks().origin());
        for (Document commit : commits) {
            List<Hash> leaves = new ArrayList<>();
            for (Document event : commit.getList("ev", Document.class)) {
                Hash leaf = entryOf(event).leaf();
                leaves.add(leaf);
                event.put("lh", new Binary(leaf.bytes()));
            }
            Hash root = Hashing.root(leaves);
            Hash link = Hashing.link(
                    head.link(), head.next(), leaves.size(), commit.get("c", UUID.class), commit.getLong("t"), root);
            commit.append("_id", head.next()).append("n", leaves.size());
            commit.append("er", new Binary(root.bytes())).append("ph", new Binary(head.link().bytes()));
            commit.append("h", new Binary(link.bytes()));
            head = new Commit.Head(head.next() + leaves.size(), commit.getLong("t"), 0, link);
        }
        kept("log").deleteMany(new Document());
        kept("log").insertMany(commits);
    }

    /** Lets the tree be built of what stands in the log now. */
    void growAnew() {
        kept("tiles").deleteMany(new Document());
        Growth growth = new Growth(new MongoCommitLog(database()), sealed.marks().origin(), new MongoTiles(database()));
        for (int added = 1; added > 0; ) added = growth.more(500).size();
    }

    private static Entry entryOf(Document event) {
        return new Entry(
                event.getString("i"), event.getString("a"), event.getLong("s"), event.getString("y"), event.getLong("ts"),
                event.getString("pt"), event.getString("pr"), event.getString("p"), event.getString("m"));
    }

    @Override
    public void close() {
        embedded.close();
    }
}
