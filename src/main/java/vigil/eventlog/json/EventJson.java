package vigil.eventlog.json;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import vigil.eventlog.format.Entry;
import vigil.ground.StoreJson;
import vigil.kernel.Event;
import vigil.vault.OwnerErased;
import vigil.vault.Sealer;
import vigil.vault.VaultUnreachable;

/** Turns events into the JSON of the log and back. */
public final class EventJson {

    private final EventNames names;
    private final Sealer sealer;
    private final JsonMapper mapper;
    private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventJson(EventNames names, Sealer sealer) {
        this.names = names;
        this.sealer = sealer;
        this.mapper = configure(JsonMapper.builder()).build();
    }

    /** Makes any mapper one for payloads. */
    public JsonMapper.Builder configure(JsonMapper.Builder any) {
        return StoreJson.configure(any).addModule(new SealedForm(sealer));
    }

    /** The names of the types. */
    public EventNames names() {
        return names;
    }

    /** Writes and reads payloads; sealed texts only {@link #writing} and {@link #located}. */
    public JsonMapper mapper() {
        return mapper;
    }

    /** Does something in which payloads of one event are written, so that its open texts are sealed for it. */
    public <T> T writing(String stream, long sequence, String eventId, Callable<T> work) {
        try {
            return ScopedValue.where(SealedForm.WRITING, new SealedForm.Place(stream, sequence, eventId))
                    .call(work::call);
        } catch (RuntimeException e) {
            throw sealersOwn(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the keys that sealing these events will ask for, by the streams they are for, all in one write. */
    public void ready(Collection<Map.Entry<String, Object>> events) {
        sealer.ready(events.stream()
                .flatMap(event -> OpenTexts.owners(event.getValue(), event.getKey()))
                .distinct()
                .toList());
    }

    /** What the sealer refuses arrives as it said it, not wrapped by whoever was writing JSON. */
    private static RuntimeException sealersOwn(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OwnerErased erased) return erased;
            if (cause instanceof VaultUnreachable unreachable) return unreachable;
        }
        return thrown;
    }

    /** The stored payload with the entry's place in its sealed texts: what can be read on its own. */
    public String located(Entry entry) {
        SealedForm.Place place = new SealedForm.Place(entry.stream(), entry.sequence(), entry.id());
        return SealedForm.located(entry.payload(), () -> mapper.writeValueAsString(place));
    }

    /** The event an entry holds. */
    public Event read(Entry entry) {
        return readers.computeIfAbsent(entry.name(), name -> mapper.readerFor(names.type(name)))
                .withAttribute(SealedForm.Place.class, new SealedForm.Place(entry.stream(), entry.sequence(), entry.id()))
                .readValue(entry.payload());
    }
}
