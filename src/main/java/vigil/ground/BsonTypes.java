package vigil.ground;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** How the embedded database's store writes documents and index keys: as BSON with its length in front. */
final class BsonTypes {

    private static final int OBJECT = 40;

    private BsonTypes() {}

    /** Documents as values. */
    static final class Documents extends BasicDataType<Document> {
        @Override
        public int getMemory(Document document) {
            return memory(document);
        }

        @Override
        public void write(WriteBuffer out, Document document) {
            put(out, encoded(document));
        }

        @Override
        public Document read(ByteBuffer in) {
            return take(in);
        }

        @Override
        public Document[] createStorage(int size) {
            return new Document[size];
        }
    }

    /** Keys of unique indexes, ordered by their encoded form: equal keys have equal bytes, and that is all an index asks. */
    static final class Keys extends BasicDataType<KeyValue> {
        @Override
        public int compare(KeyValue one, KeyValue other) {
            return encoded(document(one)).compareTo(encoded(document(other)));
        }

        @Override
        public int getMemory(KeyValue key) {
            return memory(document(key));
        }

        @Override
        public void write(WriteBuffer out, KeyValue key) {
            put(out, encoded(document(key)));
        }

        @Override
        public KeyValue read(ByteBuffer in) {
            return new KeyValue(new ArrayList<>(take(in).values()));
        }

        @Override
        public KeyValue[] createStorage(int size) {
            return new KeyValue[size];
        }

        private static Document document(KeyValue key) {
            Document document = new Document();
            for (int i = 0; i < key.size(); i++) document.put(Integer.toString(i), key.get(i));
            return document;
        }
    }

    private static ByteBuf encoded(Document document) {
        ByteBuf bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        return bytes;
    }

    private static void put(WriteBuffer out, ByteBuf bytes) {
        out.putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
    }

    private static Document take(ByteBuffer in) {
        int length = DataUtils.readVarInt(in);
        Document document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(in.slice(in.position(), length)));
        in.position(in.position() + length);
        return document;
    }

    /** What the store's cache counts; bytes left out of it would stay in memory without end. */
    private static int memory(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> OBJECT + text.length() * 2;
            case Map<?, ?> map -> map.entrySet().stream()
                    .mapToInt(entry -> 2 * OBJECT + memory(entry.getKey()) + memory(entry.getValue()))
                    .sum();
            case Collection<?> list -> OBJECT + list.stream().mapToInt(BsonTypes::memory).sum();
            case BinData bytes -> 2 * OBJECT + bytes.getData().length;
            default -> OBJECT;
        };
    }
}
