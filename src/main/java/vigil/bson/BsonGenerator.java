package vigil.bson;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.Version;
import tools.jackson.core.base.GeneratorBase;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.JacksonFeatureSet;
import tools.jackson.core.util.SimpleStreamWriteContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what Jackson writes of an object straight into BSON. The outermost object adds its fields to a document that is open
 * already and stays open; a field of it with one name is left out.
 */
public final class BsonGenerator extends GeneratorBase {

    private static final IOContext NOWHERE = new IOContext(
            StreamReadConstraints.defaults(),
            StreamWriteConstraints.defaults(),
            ErrorReportConfiguration.defaults(),
            new BufferRecycler(),
            ContentReference.unknown(),
            false,
            JsonEncoding.UTF8);
    private static final int NOTHING = -1;

    private final BsonBytes to;
    private final JsonMapper json;
    private final String leftOut;
    private SimpleStreamWriteContext place = SimpleStreamWriteContext.createRootContext(null);
    private int depth;

    /** Where the field began that is left out, until the next one comes. */
    private int back = NOTHING;

    public BsonGenerator(BsonBytes to, JsonMapper json, String leftOut) {
        super(ObjectWriteContext.empty(), NOWHERE, 0);
        this.to = to;
        this.json = json;
        this.leftOut = leftOut;
    }

    @Override
    public JsonGenerator writeStartObject() {
        return writeStartObject(null);
    }

    @Override
    public JsonGenerator writeStartObject(@Nullable Object value) {
        place = place.createChildObjectContext(value);
        if (depth++ > 0) to.beginDocument();
        return this;
    }

    @Override
    public JsonGenerator writeEndObject() {
        place = place.getParent();
        if (--depth > 0) to.end();
        else leaveOut();
        return this;
    }

    @Override
    public JsonGenerator writeStartArray() {
        return writeStartArray(null);
    }

    @Override
    public JsonGenerator writeStartArray(@Nullable Object value) {
        place = place.createChildArrayContext(value);
        depth++;
        to.beginArray();
        return this;
    }

    @Override
    public JsonGenerator writeEndArray() {
        place = place.getParent();
        depth--;
        to.end();
        return this;
    }

    @Override
    public JsonGenerator writeName(String name) {
        named(name);
        to.name(name);
        return this;
    }

    @Override
    public JsonGenerator writeName(SerializableString name) {
        named(name.getValue());
        to.name(name.asUnquotedUTF8()); // the name of a component or enum: kept as bytes
        return this;
    }

    @Override
    public JsonGenerator writePropertyId(long id) {
        return writeName(Long.toString(id));
    }

    private void named(String name) {
        place.writeName(name);
        if (depth > 1) return;
        leaveOut();
        if (name.equals(leftOut)) back = to.at();
    }

    private void leaveOut() {
        if (back != NOTHING) to.backTo(back);
        back = NOTHING;
    }

    @Override
    public JsonGenerator writeString(@Nullable String text) {
        if (text == null) to.nothing();
        else to.string(text);
        return this;
    }

    @Override
    public JsonGenerator writeString(char[] text, int offset, int length) {
        return writeString(new String(text, offset, length));
    }

    @Override
    public JsonGenerator writeRawUTF8String(byte[] text, int offset, int length) {
        return writeUTF8String(text, offset, length);
    }

    @Override
    public JsonGenerator writeUTF8String(byte[] text, int offset, int length) {
        return writeString(new String(text, offset, length, StandardCharsets.UTF_8));
    }

    @Override
    public JsonGenerator writeBinary(Base64Variant variant, byte[] data, int offset, int length) {
        return writeString(variant.encode(Arrays.copyOfRange(data, offset, offset + length)));
    }

    @Override
    public JsonGenerator writeNumber(short number) {
        return writeNumber((long) number);
    }

    @Override
    public JsonGenerator writeNumber(int number) {
        return writeNumber((long) number);
    }

    @Override
    public JsonGenerator writeNumber(long number) {
        to.whole(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(BigInteger number) {
        return writeNumber(number.longValueExact());
    }

    @Override
    public JsonGenerator writeNumber(double number) {
        to.real(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(float number) {
        return writeNumber((double) number);
    }

    @Override
    public JsonGenerator writeNumber(BigDecimal number) {
        return writeNumber(number.doubleValue());
    }

    @Override
    public JsonGenerator writeNumber(String number) {
        return writeNumber(new BigDecimal(number));
    }

    @Override
    public JsonGenerator writeBoolean(boolean value) {
        to.bool(value);
        return this;
    }

    @Override
    public JsonGenerator writeNull() {
        to.nothing();
        return this;
    }

    /** What a serializer hands on as it is. */
    @Override
    public JsonGenerator writePOJO(@Nullable Object value) {
        if (value == null) to.nothing();
        else json.writeValue(this, value);
        return this;
    }

    @Override
    public JsonGenerator writeRaw(String text) {
        throw noText();
    }

    @Override
    public JsonGenerator writeRaw(String text, int offset, int length) {
        throw noText();
    }

    @Override
    public JsonGenerator writeRaw(char[] text, int offset, int length) {
        throw noText();
    }

    @Override
    public JsonGenerator writeRaw(char c) {
        throw noText();
    }

    private static UnsupportedOperationException noText() {
        return new UnsupportedOperationException("BSON is not made of text");
    }

    @Override
    public TokenStreamContext streamWriteContext() {
        return place;
    }

    @Override
    public @Nullable Object currentValue() {
        return place.currentValue();
    }

    @Override
    public void assignCurrentValue(@Nullable Object value) {
        place.assignCurrentValue(value);
    }

    @Override
    public JacksonFeatureSet<StreamWriteCapability> streamWriteCapabilities() {
        return DEFAULT_TEXTUAL_WRITE_CAPABILITIES; // what is written is what the JSON has
    }

    @Override
    public Object streamWriteOutputTarget() {
        return to;
    }

    @Override
    public int streamWriteOutputBuffered() {
        return to.at();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void flush() {
        // there is nothing behind it
    }

    @Override
    protected void _closeInput() {
        // there is nothing behind it
    }

    @Override
    protected void _releaseBuffers() {
        // the bytes belong to whoever gave them
    }

    @Override
    protected void _verifyValueWrite(String what) {
        // whoever writes is Jackson's mapper, which knows the order of names and values
    }
}
