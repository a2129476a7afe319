package vigil.eventlog.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import vigil.eventlog.LogBroken;
import vigil.eventlog.format.Hash;
import vigil.eventlog.tree.Tile;
import vigil.eventlog.tree.TileStore;
import vigil.eventlog.tree.Tree;

/** Tiles as the collection {@code tiles}: {@code {_id: level × 2^40 + index, n, hashes}}; a tile is only ever made longer. */
public final class MongoTiles implements TileStore {

    private static final int LEVEL_BITS = 40;
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;

    public MongoTiles(MongoDatabase database) {
        this.collection = database.getCollection("tiles")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public Optional<Tile> find(int level, long index) {
        return Optional.ofNullable(collection.find(eq("_id", id(level, index))).first()).map(MongoTiles::read);
    }

    @Override
    public Optional<Tile> newest(int level) {
        return Optional.ofNullable(collection
                        .find(and(gte("_id", id(level, 0)), lt("_id", id(level + 1, 0))))
                        .sort(descending("_id"))
                        .limit(1)
                        .first())
                .map(MongoTiles::read);
    }

    @Override
    public void keep(Tile tile) {
        int n = tile.hashes().size();
        boolean longer = collection
                        .updateOne(
                                and(eq("_id", id(tile.level(), tile.index())), lt("n", n)),
                                Updates.combine(Updates.set("n", n), Updates.set("hashes", bytes(tile.hashes()))))
                        .getMatchedCount()
                > 0;
        if (longer || insert(tile)) return;
        Tile there = find(tile.level(), tile.index()).orElseThrow();
        if (there.hashes().size() < n) keep(tile); // somebody made a shorter one meanwhile
        else if (!there.agrees(tile)) {
            throw new LogBroken(
                    Tree.leaves(tile.level(), tile.index()), "another " + tile + " is kept than the log leads to");
        }
    }

    /** New ones in one write, which a server syncs once; one that is there already is kept as a single one. */
    @Override
    public void keepAll(List<Tile> tiles) {
        for (int done = 0; done < tiles.size(); ) {
            done += inserted(tiles.subList(done, tiles.size()));
            if (done < tiles.size()) keep(tiles.get(done++));
        }
    }

    /** How many were inserted, from the first on, before one was met that is there. */
    private int inserted(List<Tile> tiles) {
        try {
            collection.insertMany(tiles.stream().map(MongoTiles::document).toList(), new InsertManyOptions().ordered(true));
            return tiles.size();
        } catch (MongoBulkWriteException e) {
            boolean met = e.getWriteConcernError() == null
                    && !e.getWriteErrors().isEmpty()
                    && e.getWriteErrors().getFirst().getCode() == DUPLICATE_KEY;
            if (!met) throw e;
            return e.getWriteErrors().getFirst().getIndex();
        }
    }

    /** Looks at every tile, in order. */
    public void each(Consumer<Tile> look) {
        for (Document document : collection.find().sort(new Document("_id", 1)).batchSize(50)) look.accept(read(document));
    }

    private boolean insert(Tile tile) {
        try {
            collection.insertOne(document(tile));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) throw e;
            return false;
        }
    }

    private static Document document(Tile tile) {
        return new Document("_id", id(tile.level(), tile.index()))
                .append("n", tile.hashes().size())
                .append("hashes", bytes(tile.hashes()));
    }

    private static long id(int level, long index) {
        return ((long) level << LEVEL_BITS) + index;
    }

    private static Tile read(Document document) {
        long id = document.getLong("_id");
        int level = (int) (id >>> LEVEL_BITS);
        long index = id & (1L << LEVEL_BITS) - 1;
        try {
            byte[] bytes = document.get("hashes", Binary.class).getData();
            if (bytes.length != document.getInteger("n") * Hash.LENGTH) throw new IllegalArgumentException("length");
            List<Hash> hashes = new ArrayList<>(bytes.length / Hash.LENGTH);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                byte[] hash = new byte[Hash.LENGTH];
                buffer.get(hash);
                hashes.add(Hash.of(hash));
            }
            return new Tile(level, index, hashes);
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new LogBroken(Tree.leaves(level, index), "tile " + level + "/" + index + " is not a tile");
        }
    }

    private static Binary bytes(List<Hash> hashes) {
        ByteBuffer buffer = ByteBuffer.allocate(hashes.size() * Hash.LENGTH);
        hashes.forEach(hash -> buffer.put(hash.bytes()));
        return new Binary(buffer.array());
    }
}
