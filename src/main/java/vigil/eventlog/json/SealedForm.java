package vigil.eventlog.json;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import vigil.kernel.Confidential.Clear;
import vigil.kernel.Confidential.Closed;
import vigil.kernel.Confidential.Open;
import vigil.kernel.Confidential.Origin;
import vigil.vault.Sealer;

/**
 * How the log keeps a confidential text: {@code {"$sealed":1,"k":owner,"n":nonce,"c":ciphertext,"kc":commitment}}. An open
 * text is sealed while it is written, bound to the event it is written for; a closed one that comes from elsewhere keeps the
 * place it is bound to and is marked 2. A plain string stands where an event was kept before its field was sealed. Reading
 * touches no key.
 */
final class SealedForm extends SimpleModule {

    private static final String MARK = "{\"$sealed\":1,";

    private final Sealer sealer;

    SealedForm(Sealer sealer) {
        super("vigil-sealed-form");
        this.sealer = sealer;
        addSerializer(Confidential.class, new Writer());
        addDeserializer(Confidential.class, new Reader());
    }

    /** The event being written or read, as far as a sealed text is bound to it. */
    record Place(String stream, long sequence, String eventId) {
        Origin at(String field) {
            return new Origin(stream, sequence, eventId, field);
        }
    }

    static final ScopedValue<Place> WRITING = ScopedValue.newInstance();

    /**
     * Writes the event's place into the sealed texts of its stored payload, so that the payload can be read anywhere. A quote
     * inside a JSON string is always escaped, so the mark can only be found where a sealed text begins.
     */
    static String located(String payload, Supplier<String> place) {
        return payload.contains(MARK) ? payload.replace(MARK, MARK + "\"at\":" + place.get() + ",") : payload;
    }

    private final class Writer extends ValueSerializer<Confidential> {
        @Override
        public void serialize(Confidential value, JsonGenerator out, SerializationContext context) {
            if (value instanceof Clear(String text)) {
                out.writeString(text);
                return;
            }
            out.writeStartObject();
            String field = out.streamWriteContext().pathAsPointer().toString();
            switch (value) {
                case Open open -> write(out, 1, sealer.seal(open, origin(out, field)));
                case Closed closed -> write(out, 2, closed);
                case Clear _ -> throw new IllegalArgumentException("a clear text is no object");
            }
            out.writeEndObject();
        }

        private Origin origin(JsonGenerator out, String field) {
            if (!WRITING.isBound()) throw DatabindException.from(out, "an open text is only written into the log");
            return WRITING.get().at(field);
        }

        private void write(JsonGenerator out, int mark, Closed closed) {
            out.writeNumberProperty("$sealed", mark);
            if (mark == 2) out.writePOJOProperty("o", closed.origin());
            out.writeStringProperty("k", closed.owner());
            out.writeStringProperty("n", closed.nonce());
            out.writeStringProperty("c", closed.text());
            out.writeStringProperty("kc", closed.commitment());
        }
    }

    private static final class Reader extends ValueDeserializer<Confidential> {
        @Override
        public Confidential deserialize(JsonParser in, DeserializationContext context) {
            if (in.currentToken() == JsonToken.VALUE_STRING) return new Clear(in.getString());
            String field = in.streamReadContext().pathAsPointer().toString();
            Form form = new Form();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) form.take(in.currentName(), in);
            Origin origin = form.origin(field, (Place) context.getAttribute(Place.class));
            if (origin == null) throw DatabindException.from(in, "a sealed text without the place it is bound to");
            if (form.k == null || form.n == null || form.c == null || form.kc == null) {
                throw DatabindException.from(in, "a sealed text that is not whole");
            }
            return new Closed(form.k, form.n, form.c, form.kc, origin);
        }
    }

    /** The members of a sealed text as far as they were read. */
    private static final class Form {

        private int mark;
        private @Nullable Place at;
        private @Nullable Origin o;
        private @Nullable String k;
        private @Nullable String n;
        private @Nullable String c;
        private @Nullable String kc;

        private void take(String name, JsonParser in) {
            in.nextToken();
            switch (name) {
                case "$sealed" -> mark = in.getIntValue();
                case "at" -> at = in.readValueAs(Place.class);
                case "o" -> o = in.readValueAs(Origin.class);
                case "k" -> k = in.getString();
                case "n" -> n = in.getString();
                case "c" -> c = in.getString();
                case "kc" -> kc = in.getString();
                default -> throw DatabindException.from(in, "a sealed text has no member " + name);
            }
        }

        /** Where it stands; what it says itself comes before the event that is being read. */
        private @Nullable Origin origin(String field, @Nullable Place around) {
            if (mark == 2) return o;
            Place place = at == null ? around : at;
            return mark == 1 && place != null ? place.at(field) : null;
        }
    }
}
