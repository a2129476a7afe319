package vigil.vault;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import vigil.kernel.Confidential;

/**
 * How read models keep a sealed text: closed, with the place it came from, as a plain document. An open text is refused, so
 * that none can slip into a store. What an old event says in clear is kept as a string.
 */
public final class ClosedForm extends SimpleModule {

    public ClosedForm() {
        super("vigil-closed-form");
        addSerializer(Confidential.class, new Writer());
        addDeserializer(Confidential.class, new Reader());
        addDeserializer(Confidential.Closed.class, new ClosedReader());
    }

    private record Form(String owner, String nonce, String text, String commitment, Confidential.Origin origin) {}

    private static final class Writer extends ValueSerializer<Confidential> {
        @Override
        public void serialize(Confidential value, JsonGenerator out, SerializationContext context) {
            switch (value) {
                case Confidential.Closed c ->
                    context.writeValue(out, new Form(c.owner(), c.nonce(), c.text(), c.commitment(), c.origin()));
                case Confidential.Clear clear -> out.writeString(clear.text());
                case Confidential.Open _ -> throw DatabindException.from(out, "an open text must not be stored in a read model");
            }
        }
    }

    private static final class Reader extends ValueDeserializer<Confidential> {
        @Override
        public Confidential deserialize(JsonParser in, DeserializationContext context) {
            return in.currentToken() == JsonToken.VALUE_STRING ? new Confidential.Clear(in.getString()) : closed(in);
        }
    }

    private static final class ClosedReader extends ValueDeserializer<Confidential.Closed> {
        @Override
        public Confidential.Closed deserialize(JsonParser in, DeserializationContext context) {
            return closed(in);
        }
    }

    private static Confidential.Closed closed(JsonParser in) {
        Form form = in.readValueAs(Form.class);
        return new Confidential.Closed(form.owner(), form.nonce(), form.text(), form.commitment(), form.origin());
    }
}
