package vigil.projections.runner;

import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vigil.projections.Projection;
import vigil.projections.feeding.Positions;

/**
 * Knows which collection holds which read model, and how far each is. Every build of a read model has a collection of its
 * own and a number that is never used again, so that a position left behind can never be taken for another build's.
 */
@Component
final class Shelf {

    /** NamespaceExists. */
    private static final int THERE_ALREADY = 48;

    private final MongoDatabase database;
    private final MongoCollection<Document> books;
    private final Positions positions;

    Shelf(MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY);
        this.books = this.database.getCollection("readmodels");
        this.positions = new Positions(database);
    }

    /** The build that readers see; the first one is put there at once. */
    Build live(Projection<?> projection) {
        return find(Filters.and(of(projection), Filters.eq("live", true)))
                .orElseGet(() -> create(projection, true));
    }

    /** A further build, not yet seen by readers. */
    Build beside(Projection<?> projection) {
        return create(projection, false);
    }

    private Build create(Projection<?> projection, boolean live) {
        int next = find(Filters.eq("name", projection.name())).map(Build::number).orElse(0) + 1;
        Build build = new Build(projection.name(), projection.version(), next, FoldCode.of(projection), projection.data());
        Bson fresh = Updates.combine(
                Updates.setOnInsert("name", build.name()),
                Updates.setOnInsert("version", build.version()),
                Updates.setOnInsert("number", build.number()),
                Updates.setOnInsert("code", build.code()),
                Updates.setOnInsert("data", build.data()),
                Updates.setOnInsert("live", live));
        books.updateOne(Filters.eq(build.id()), fresh, new UpdateOptions().upsert(true));
        return find(Filters.eq(build.id())).orElse(build);
    }

    /** Shows readers another build. The newer wins while both are marked, so nobody ever sees none. */
    void putInPlace(Build fresh, Build old) {
        books.updateOne(Filters.eq(fresh.id()), Updates.set("live", true));
        retire(old);
    }

    /** All there is, by one reading. */
    Seen look() {
        return new Seen(books.find(Filters.exists("name")).into(new ArrayList<>()));
    }

    /** No longer shown; its documents are thrown away a while later, as other nodes may still read and write them. */
    void retire(Build build) {
        retire(build.id());
    }

    void retire(String id) {
        books.updateOne(
                Filters.eq(id),
                Updates.combine(
                        Updates.set("live", false),
                        Updates.set("retired", true),
                        Updates.set("retiredAt", System.currentTimeMillis())));
    }

    /** Retires every build of a read model that there is no more. */
    void giveUp(String name) {
        for (Document document : books.find(Filters.and(Filters.eq("name", name), Filters.eq("live", true)))) {
            retire(document.getString("_id"));
        }
    }

    /** Throws away the documents of what was retired that long ago; what a late node writes after that goes at a start. */
    void dropRetired(Duration ago) {
        Bson due = Filters.and(
                Filters.eq("retired", true),
                Filters.lte("retiredAt", System.currentTimeMillis() - ago.toMillis()));
        for (Document document : books.find(due)) {
            drop(build(document));
            books.updateOne(Filters.eq(document.getString("_id")), Updates.unset("retiredAt"));
        }
    }

    /** Throws away the documents of what was retired before; the entry stays, so the number stays used. */
    void clear(Projection<?> projection) {
        for (Document document :
                books.find(Filters.and(Filters.eq("name", projection.name()), Filters.eq("retired", true)))) {
            drop(build(document));
            books.updateOne(Filters.eq(document.getString("_id")), Updates.unset("retired"));
        }
    }

    private void drop(Build build) {
        collection(build).drop();
        positions.forget(build.id());
    }

    /**
     * Makes room for a build's documents, to be found by these fields; what is there already stays. Before anything is written:
     * a collection that a transaction makes holds up everybody else's, and some servers forget all they know of every
     * collection's indexes whenever one is made.
     */
    void prepare(Build build, List<Bson> keys) {
        boolean there = database.listCollectionNames().into(new HashSet<>()).contains(build.id());
        if (!there) create(build);
        if (!keys.isEmpty()) collection(build).createIndexes(keys.stream().map(IndexModel::new).toList());
    }

    private void create(Build build) {
        try {
            database.createCollection(build.id());
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != THERE_ALREADY) throw e; // by another server, a moment ago
        }
    }

    MongoCollection<Document> collection(Build build) {
        return database.getCollection(build.id());
    }

    private Optional<Build> find(Bson filter) {
        return Optional.ofNullable(
                        books.find(filter).sort(Sorts.descending("number")).first())
                .map(Shelf::build);
    }

    private static Bson of(Projection<?> projection) {
        return Filters.and(Filters.eq("name", projection.name()), Filters.eq("version", projection.version()));
    }

    private static Build build(Document document) {
        return new Build(
                document.getString("name"),
                document.getInteger("version"),
                document.getInteger("number"),
                document.get("code", ""),
                document.get("data", ""));
    }

    /** What stood in the books a moment ago. */
    record Seen(List<Document> entries) {

        /** The build that readers should see; empty when there is none yet. */
        Optional<Build> live(Projection<?> projection) {
            return shown(projection)
                    .filter(build -> build.version() == projection.version())
                    .max(Comparator.comparingInt(Build::number));
        }

        /** The builds of older versions that nobody of this version needs any more. */
        List<Build> older(Projection<?> projection) {
            return shown(projection).filter(build -> build.version() < projection.version()).toList();
        }

        private Stream<Build> shown(Projection<?> projection) {
            return entries.stream()
                    .filter(entry -> entry.getBoolean("live", false))
                    .map(Shelf::build)
                    .filter(build -> build.name().equals(projection.name()));
        }
    }

    /**
     * One build of a read model.
     *
     * @param code which code began to fold it, see {@link FoldCode}; empty when it was begun before that was written down
     * @param data what it was begun with besides, see {@link Projection#data()}; empty when with nothing, or not written down
     */
    record Build(String name, int version, int number, String code, String data) {

        /** Name of the collection, and of its position. */
        String id() {
            return "view-" + name + "-v" + version + "-" + number;
        }
    }
}
