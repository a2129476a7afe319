package vigil.projections.runner;

import org.bson.RawBsonDocument;
import tools.jackson.databind.json.JsonMapper;
import vigil.bson.BsonBytes;
import vigil.bson.BsonGenerator;

/**
 * Writes an object as BSON in the form its JSON has, in one pass: without the text, and without the maps, tokens and codecs
 * that lie between the two. Whole numbers are as short as they can be; other numbers are doubles, bytes are Base64.
 */
final class BsonForm {

    private final JsonMapper json;

    BsonForm(JsonMapper json) {
        this.json = json;
    }

    /**
     * A document with a name, a position, and the fields of an object.
     *
     * @param fields a record; a component called {@code position} is not written, as the document has one
     */
    RawBsonDocument document(String id, long position, Object fields) {
        BsonBytes bytes = new BsonBytes();
        bytes.begin();
        bytes.name(Views.ID);
        bytes.string(id);
        try (BsonGenerator generator = new BsonGenerator(bytes, json, Views.POSITION)) {
            json.writeValue(generator, fields);
        }
        bytes.name(Views.POSITION);
        bytes.int64(position);
        bytes.end();
        return bytes.document();
    }
}
