package vigil.projections.runner;

import java.util.Base64;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Writes an object as BSON in the form its JSON has, in one pass: without the text, and without the maps and codecs that
 * lie between the two. Whole numbers are as short as they can be; other numbers are doubles, bytes are Base64.
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
        BasicOutputBuffer bytes = new BasicOutputBuffer(1_024);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(bytes);
                TokenBuffer tokens = TokenBuffer.forGeneration()) {
            json.writeValue(tokens, fields);
            writer.writeStartDocument();
            writer.writeString(Views.ID, id);
            try (JsonParser parser = tokens.asParser()) {
                parser.nextToken();
                for (JsonToken name = parser.nextToken(); name != JsonToken.END_OBJECT; name = parser.nextToken()) {
                    field(parser, writer);
                }
            }
            writer.writeInt64(Views.POSITION, position);
            writer.writeEndDocument();
        }
        return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getPosition());
    }

    private void field(JsonParser parser, BsonBinaryWriter writer) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals(Views.POSITION)) {
            parser.skipChildren();
            return;
        }
        writer.writeName(name);
        value(parser, writer);
    }

    private void value(JsonParser parser, BsonBinaryWriter writer) {
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT -> object(parser, writer);
            case START_ARRAY -> array(parser, writer);
            case VALUE_STRING -> writer.writeString(parser.getString());
            case VALUE_NUMBER_INT -> whole(parser, writer);
            case VALUE_NUMBER_FLOAT -> writer.writeDouble(parser.getDoubleValue());
            case VALUE_TRUE -> writer.writeBoolean(true);
            case VALUE_FALSE -> writer.writeBoolean(false);
            case VALUE_NULL -> writer.writeNull();
            case VALUE_EMBEDDED_OBJECT -> embedded(parser.getEmbeddedObject(), writer);
            default -> throw new IllegalStateException("no value: " + token);
        }
    }

    private void object(JsonParser parser, BsonBinaryWriter writer) {
        writer.writeStartDocument();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            writer.writeName(parser.currentName());
            parser.nextToken();
            value(parser, writer);
        }
        writer.writeEndDocument();
    }

    private void array(JsonParser parser, BsonBinaryWriter writer) {
        writer.writeStartArray();
        while (parser.nextToken() != JsonToken.END_ARRAY) value(parser, writer);
        writer.writeEndArray();
    }

    private static void whole(JsonParser parser, BsonBinaryWriter writer) {
        long number = parser.getLongValue();
        if (number == (int) number) writer.writeInt32((int) number);
        else writer.writeInt64(number);
    }

    /** Bytes, and objects that a serializer handed on as they are. */
    private void embedded(Object value, BsonBinaryWriter writer) {
        if (value instanceof byte[] bytes) {
            writer.writeString(Base64.getEncoder().encodeToString(bytes));
            return;
        }
        try (TokenBuffer tokens = TokenBuffer.forGeneration()) {
            json.writeValue(tokens, value);
            try (JsonParser parser = tokens.asParser()) {
                parser.nextToken();
                value(parser, writer);
            }
        }
    }
}
