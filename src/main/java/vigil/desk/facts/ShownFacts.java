package vigil.desk.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import vigil.kernel.Command.Fact;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.records.Part;
import vigil.records.Parts;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Puts the facts of events, which everybody is shown who may see them, as plain text into what is sent of these events. */
@Component
public final class ShownFacts {

    private final Vault vault;

    public ShownFacts(Vault vault) {
        this.vault = vault;
    }

    /** The facts of some events, by their sealed form; what can no longer be opened is not among them. */
    public Map<Confidential, String> of(Stream<Event> events) {
        List<Confidential> sealed = events.flatMap(event -> {
            Stream.Builder<Confidential> found = Stream.builder();
            each((Record) event, "", (_, text) -> found.add(text));
            return found.build();
        }).toList();
        List<Optional<Disclosed>> opened = vault.openAll(sealed);
        Map<Confidential, String> facts = new HashMap<>();
        for (int i = 0; i < sealed.size(); i++) {
            if (opened.get(i).orElse(null) instanceof Disclosed.Text(String text)) facts.put(sealed.get(i), text);
        }
        return facts;
    }

    /** Says the facts of an event in its JSON. */
    public void into(ObjectNode json, Event event, Map<Confidential, String> facts) {
        each((Record) event, "", (path, text) -> {
            String open = facts.get(text);
            int last = path.lastIndexOf('/');
            if (open != null && json.at(path.substring(0, last)) instanceof ObjectNode at) at.put(path.substring(last + 1), open);
        });
    }

    private static void each(Record record, String within, BiConsumer<String, Confidential> found) {
        for (Part part : Parts.of(record)) {
            Object value = part.of(record);
            String path = within + "/" + part.name();
            if (value instanceof Confidential text && part.is(Fact.class)) found.accept(path, text);
            else if (value instanceof Record inner && inner.getClass().getName().startsWith("vigil.")) each(inner, path, found);
        }
    }
}
