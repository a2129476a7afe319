package vigil.projections.runner;

import java.util.Arrays;
import org.bson.Document;
import org.bson.RawBsonDocument;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns views into documents and back: the JSON of the view, with {@code _id} and {@code position}. A view may have a
 * component {@code position} of its own; it is the same thing.
 */
final class Views<V> {

    static final String ID = "_id";
    static final String POSITION = "position";

    private final Class<V> type;
    private final JsonMapper json;
    private final BsonForm form;
    private final boolean tellsPosition;

    Views(Class<V> type, JsonMapper json) {
        if (!type.isRecord()) throw new IllegalArgumentException(type.getName() + " is no record");
        this.type = type;
        this.json = json;
        this.form = new BsonForm(json);
        this.tellsPosition = Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals(POSITION));
    }

    RawBsonDocument document(String key, long position, V view) {
        return form.document(key, position, view);
    }

    V view(Document document) {
        Document fields = new Document(document);
        fields.remove(ID);
        if (!tellsPosition) fields.remove(POSITION);
        return json.convertValue(fields, type);
    }

    static long position(Document document) {
        return document.get(POSITION, Number.class).longValue();
    }
}
