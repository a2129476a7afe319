package vigil.ground;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;
import vigil.kernel.Names;

/** Writes and reads the enums of the language by their outside codes ({@link Names}), as values and as keys. */
public final class OutsideNames extends SimpleModule {

    public OutsideNames() {
        super("vigil-outside-names");
        setSerializerModifier(new Writing());
        setDeserializerModifier(new Reading());
    }

    private static boolean ours(JavaType type) {
        return type.isEnumType() && type.getRawClass().getName().startsWith("vigil.");
    }

    private static final class Writing extends ValueSerializerModifier {
        @Override
        public ValueSerializer<?> modifyEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueSerializer<?> usual) {
            return ours(type) ? new CodeWriter(false) : usual;
        }

        @Override
        public ValueSerializer<?> modifyKeySerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueSerializer<?> usual) {
            return ours(type) ? new CodeWriter(true) : usual;
        }
    }

    private static final class Reading extends ValueDeserializerModifier {
        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> usual) {
            return ours(type) ? new CodeReader(type.getRawClass()) : usual;
        }

        @Override
        public KeyDeserializer modifyKeyDeserializer(
                DeserializationConfig config, JavaType type, KeyDeserializer usual) {
            return ours(type) ? new KeyReader(type.getRawClass()) : usual;
        }
    }

    private static final class CodeWriter extends ValueSerializer<Object> {
        private final boolean key;

        CodeWriter(boolean key) {
            this.key = key;
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializationContext context) {
            String code = Names.of((Enum<?>) value);
            if (key) out.writeName(code);
            else out.writeString(code);
        }
    }

    private static final class CodeReader extends ValueDeserializer<Object> {
        private final Class<?> type;
        private final Map<String, Object> byCode;

        CodeReader(Class<?> type) {
            this.type = type;
            this.byCode = byCode(type);
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context) {
            String code = in.getValueAsString();
            Object constant = code == null ? null : byCode.get(code);
            return constant != null
                    ? constant
                    : context.handleWeirdStringValue(type, String.valueOf(code), "one of %s", byCode.keySet());
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final Class<?> type;
        private final Map<String, Object> byCode;

        KeyReader(Class<?> type) {
            this.type = type;
            this.byCode = byCode(type);
        }

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) {
            Object constant = byCode.get(key);
            return constant != null
                    ? constant
                    : context.handleWeirdKey(type, key, "one of %s", byCode.keySet());
        }
    }

    private static Map<String, Object> byCode(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> Names.of((Enum<?>) constant), Function.identity()));
    }
}
