package vigil.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.accident.AccidentCommand;
import vigil.accident.AccidentDecider;
import vigil.accident.chapters.Accident;
import vigil.eventlog.EventHistory;
import vigil.eventlog.Receipt;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Names;
import vigil.kernel.Occasion;
import vigil.kernel.Recorded;
import vigil.kernel.Role;
import vigil.law.Law;
import vigil.people.PersonEvent.PersonRegistered;

/** A log told command by command, each decided as the office decides, at times that the story sets. */
public final class ToldCases implements EventHistory {

    private static final AccidentDecider DECIDER = new AccidentDecider(Law.load());

    private final List<Recorded<Event>> log = new ArrayList<>();
    private final Map<String, Accident> states = new HashMap<>();
    private Instant now = at("2024-05-01T09:30").toInstant();
    private Actor actor = Actor.of("officer", Role.OFFICER);

    /** A time in Viet Nam, to the minute. */
    public static OffsetDateTime at(String localTime) {
        return OffsetDateTime.parse(localTime + ":00+07:00");
    }

    /** The time from here on. */
    public ToldCases on(String localTime) {
        now = at(localTime).toInstant();
        return this;
    }

    public ToldCases by(String account, Role role) {
        actor = Actor.of(account, role);
        return this;
    }

    /** Decides a command for a case and appends what happens. */
    public ToldCases tell(String number, AccidentCommand command) {
        Accident state = states.getOrDefault(number, DECIDER.initial());
        for (Event event : DECIDER.decide(state, command, new Occasion(number, actor, now))) append(number, event);
        return this;
    }

    /** Registers a person under a name. */
    public ToldCases person(String personId, String accident, String name) {
        append(
                personId,
                new PersonRegistered(
                        personId,
                        accident,
                        "75",
                        LocalDate.of(2024, 5, 1),
                        Confidential.of(name),
                        1990,
                        null,
                        "VN",
                        null,
                        null,
                        null));
        return this;
    }

    /** Appends an event as it is. */
    public ToldCases append(String stream, Event event) {
        long sequence = stream(stream).size();
        Event sealed = SealedInTests.seal(event, stream, sequence);
        if (sealed instanceof vigil.accident.AccidentEvent happened) {
            states.merge(stream, DECIDER.initial().evolve(happened), (before, _) -> before.evolve(happened));
        }
        log.add(new Recorded<>(
                log.size(),
                stream,
                sequence,
                stream + "#" + sequence,
                now,
                actor.id(),
                Names.of(actor.role()),
                sealed));
        return this;
    }

    /** A log that ends at a position of this one. */
    public ToldCases until(long position) {
        ToldCases prefix = new ToldCases();
        log.stream().filter(event -> event.position() <= position).forEach(prefix.log::add);
        return prefix;
    }

    public List<Recorded<Event>> all() {
        return List.copyOf(log);
    }

    @Override
    public long head() {
        return log.size() - 1L;
    }

    @Override
    public List<Recorded<Event>> stream(String stream) {
        return log.stream().filter(event -> event.stream().equals(stream)).toList();
    }

    @Override
    public List<Recorded<Event>> after(long position, int limit) {
        return log.stream().filter(event -> event.position() > position).limit(limit).toList();
    }

    @Override
    public List<Recorded<Event>> commitAt(long position) {
        return List.of(log.get((int) position));
    }

    @Override
    public Receipt receipt(long position) {
        return new Receipt(position, "00", log.get((int) position).recordedAt());
    }
}
