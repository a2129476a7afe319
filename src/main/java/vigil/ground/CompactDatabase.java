package vigil.ground;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A database of the embedded server that keeps documents and index keys as BSON. Left alone it would keep them as serialized
 * Java objects, which are many times larger and slow to compare.
 */
final class CompactDatabase extends H2Database {

    private final MVStore store;

    CompactDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store; // before the super constructor, which opens what is there already
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String full = getFullCollectionNamespace(name);
        MVMap<Object, Document> documents = store.openMap(
                "databases." + full, new MVMap.Builder<Object, Document>().valueType(new BsonTypes.Documents()));
        MVMap<String, Object> sizes = store.openMap("meta." + full);
        return new CompactCollection(
                new CompactCollection.Place(this, name, options, cursorRegistry),
                new CompactCollection.Maps(documents, sizes));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        String map = getFullCollectionNamespace(collection) + "._index_" + index;
        store.openMap(map, new MVMap.Builder<KeyValue, Object>().keyType(new BsonTypes.Keys()));
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }
}
