package vigil.audit.copy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentEvent;
import vigil.audit.PersonCopy.Entry;
import vigil.audit.PersonCopy.Field;
import vigil.audit.PersonCopy.Withheld;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Moment;
import vigil.kernel.Names;
import vigil.kernel.Recorded;
import vigil.vault.Disclosed;
import vigil.vault.Vault;
import vigil.web.Times;
import vigil.web.Wording;

/** Tells a person an event about them: the clear fields in words, and of the sealed ones those that are sealed to them only. */
@Component
class Telling {

    /** Accounts of officials; they are told by what they did, not by who they are. */
    private static final Set<String> OFFICIALS = Set.of("by", "before", "account", "from", "to");

    private final Vault vault;
    private final Wording words;
    private final Times times;

    Telling(Vault vault, Wording words, Times times) {
        this.vault = vault;
        this.words = words;
        this.times = times;
    }

    Entry of(Recorded<Event> recorded, String personId) {
        List<Field> fields = new ArrayList<>();
        EventValues.of(recorded.event(), (path, value) -> field(path, value, personId).ifPresent(fields::add));
        return new Entry(
                recorded.position(),
                Names.of(recorded.event().getClass()),
                words.say("event." + Names.of(recorded.event().getClass())),
                recorded.event() instanceof AccidentEvent event ? event.happenedAt() : null,
                recorded.recordedAt(),
                List.copyOf(fields));
    }

    private Optional<Field> field(String path, Object value, String personId) {
        if (value instanceof Confidential.Clear(String text)) return Optional.of(new Field(path, label(path), text, null));
        if (value instanceof Confidential text) return Optional.of(sealed(path, text, personId));
        if (EventValues.isId(path) || OFFICIALS.contains(path)) return Optional.empty();
        return Optional.of(new Field(path, label(path), clear(value), null));
    }

    private Field sealed(String path, Confidential text, String personId) {
        if (!(text instanceof Confidential.Closed closed) || !Seals.isFact(closed) && !Seals.names(closed, personId)) {
            return withheld(path, Withheld.BELONGS_TO_THE_CASE);
        }
        if (Seals.namesAnother(closed, personId)) return withheld(path, Withheld.NAMES_ANOTHER_PERSON);
        return switch (vault.open(closed)) {
            case Disclosed.Text(String clear) -> new Field(path, label(path), clear, null);
            case Disclosed.Erased _ -> withheld(path, Withheld.ERASED);
        };
    }

    private Field withheld(String path, Withheld why) {
        return new Field(path, label(path), null, why);
    }

    /** What a field is called; where its place in the event has no word of its own, by its name. */
    private String label(String path) {
        String plain = path.replaceAll("\\[\\d+]", "");
        String name = plain.substring(plain.lastIndexOf('.') + 1);
        return words.first(List.of("field." + plain, "field." + name)).orElse(name);
    }

    private String code(Enum<?> code) {
        String key = "code." + Names.of(code.getDeclaringClass()) + "." + Names.of(code);
        return words.first(List.of(key)).orElse(Names.of(code));
    }

    private String clear(Object value) {
        return switch (value) {
            case Enum<?> code -> code(code);
            case OffsetDateTime time -> times.at(time);
            case LocalDate day -> times.day(day);
            case Moment moment -> times.moment(moment);
            case Boolean yes -> words.say("code.yes-no." + yes);
            default -> value.toString();
        };
    }
}
