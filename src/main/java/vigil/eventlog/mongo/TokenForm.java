package vigil.eventlog.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A token as a document; a processor that has not begun has none. */
record TokenForm(Serializer serializer) {

    static String id(String processor, int segment) {
        return processor + "[" + segment + "]";
    }

    void insert(MongoCollection<Document> tokens, @Nullable TrackingToken token, String processor, int segment) {
        Document document = new Document("_id", id(processor, segment))
                .append("processor", processor)
                .append("segment", segment)
                .append("owner", null)
                .append("at", 0L)
                .append("token", text(token))
                .append("type", type(token));
        try {
            tokens.insertOne(document);
        } catch (MongoWriteException e) {
            throw new UnableToInitializeTokenException(id(processor, segment) + " is there already", e);
        }
    }

    Bson update(@Nullable TrackingToken token) {
        return Updates.combine(Updates.set("token", text(token)), Updates.set("type", type(token)), touch());
    }

    Bson touch() {
        return Updates.set("at", System.currentTimeMillis());
    }

    @Nullable TrackingToken token(Document document) {
        String text = document.getString("token");
        return text == null
                ? null
                : serializer.deserialize(
                        new SimpleSerializedObject<>(text, String.class, document.getString("type"), null));
    }

    private @Nullable String text(@Nullable TrackingToken token) {
        return token == null ? null : serialized(token).getData();
    }

    private @Nullable String type(@Nullable TrackingToken token) {
        return token == null ? null : serialized(token).getType().getName();
    }

    private SerializedObject<String> serialized(TrackingToken token) {
        return serializer.serialize(token, String.class);
    }
}
