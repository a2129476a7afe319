package vigil.eventlog.axon;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import vigil.eventlog.json.EventJson;
import vigil.eventlog.json.EventNames;

/**
 * Axon's serializer of events: JSON of the log, types by their stored names. A name nobody knows is an error, never an
 * event that is left out.
 */
public final class EventSerializer extends Jackson3Serializer {

    private final EventNames names;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventSerializer(EventJson json) {
        super(builder().jsonMapperBuilderCustomizer(json::configure));
        this.names = json.names();
    }

    /** As Axon does it, but text is read as text: Axon turns it into bytes first and makes a reader for every event. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as in Axon
    public <S, T> T deserialize(SerializedObject<S> stored) {
        boolean text = stored.getData() instanceof String && !SimpleSerializedType.emptyType().equals(stored.getType());
        if (!text) return super.deserialize(stored);
        ObjectReader reader = readers.computeIfAbsent(classForType(stored.getType()), this::getReader);
        try {
            return (T) reader.readValue((String) stored.getData());
        } catch (JacksonException e) {
            throw new SerializationException("Error while deserializing object", e);
        }
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SimpleSerializedType.emptyType().equals(type)) return Void.class;
        if (MetaData.class.getName().equals(type.getName())) return MetaData.class;
        try {
            return names.type(type.getName());
        } catch (IllegalArgumentException e) {
            throw new SerializationException(e.getMessage(), e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as in Axon
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || Void.TYPE.equals(type) || Void.class.equals(type)) return SimpleSerializedType.emptyType();
        if (MetaData.class.equals(type)) return new SimpleSerializedType(MetaData.class.getName(), null);
        return new SimpleSerializedType(names.name(type), EventNames.REVISION);
    }
}
