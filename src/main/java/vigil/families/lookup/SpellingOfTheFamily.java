package vigil.families.lookup;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.accident.CondolenceCommand.RecordFamilyWishes;
import vigil.accident.CondolenceEvent.FamilyWishesRecorded;
import vigil.accident.CondolenceEvent.RelativeAdded;
import vigil.commands.Preparation;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.KnownNames;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Whether a family spells a name otherwise than letters to it have until now: as it was told before, or as the record has it. */
@Component
record SpellingOfTheFamily(EventHistory history, KnownNames names, Vault vault) implements Preparation {

    @Override
    public boolean concerns(Command command) {
        return command instanceof RecordFamilyWishes wishes && wishes.spelledName() != null;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        RecordFamilyWishes c = (RecordFamilyWishes) command;
        String told = c.spelledName() instanceof Confidential.Open(String text, _) ? text : "";
        List<Event> events = history.stream(stream).stream().map(Recorded::event).toList();
        Optional<String> until = newest(events, event -> wished(event, c.relativeId()))
                .flatMap(this::open)
                .or(() -> newest(events, event -> person(event, c.relativeId())).flatMap(names::newest));
        boolean respells = !until.map(SpellingOfTheFamily::plain).equals(Optional.of(plain(told)));
        return new Prepared(
                new RecordFamilyWishes(c.relativeId(), c.letter(), c.call(), c.through(), c.spelledName(), respells), List.of());
    }

    private static Optional<Confidential> wished(Event event, String relativeId) {
        return event instanceof FamilyWishesRecorded e && e.relativeId().equals(relativeId)
                ? Optional.ofNullable(e.spelledName())
                : Optional.empty();
    }

    private static Optional<String> person(Event event, String relativeId) {
        return event instanceof RelativeAdded e && e.relativeId().equals(relativeId) ? Optional.of(e.personId()) : Optional.empty();
    }

    private static <T> Optional<T> newest(List<Event> events, Function<Event, Optional<T>> found) {
        return events.reversed().stream().map(found).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> open(Confidential name) {
        return Stream.of(vault.open(name))
                .flatMap(shown -> shown instanceof Disclosed.Text(String text) ? Stream.of(text) : Stream.empty())
                .findFirst();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }
}
