package vigil.audit.copy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.audit.CopyPerson;
import vigil.audit.PersonCopy;
import vigil.audit.PersonCopy.Entry;
import vigil.audit.PersonCopy.InCase;
import vigil.audit.trail.Looks;
import vigil.commands.StreamUnknown;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.PersonEvent;
import vigil.people.PersonEvent.PersonInvolved;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Gathers a person's record, the events of all cases that are about the person, and the looks, from the log itself. */
@Component
class AnswersCopyPerson implements Responder<CopyPerson, PersonCopy> {

    private final EventHistory history;
    private final Told told;
    private final Looks looks;
    private final Clock clock;

    /** Opens and words what is told. */
    @Component
    record Told(Vault vault, Telling telling) {

        /** When the person was forgotten. */
        Optional<Instant> erased(PersonRegistered person) {
            return vault.open(person.name()) instanceof Disclosed.Erased(Instant at) ? Optional.of(at) : Optional.empty();
        }
    }

    AnswersCopyPerson(EventHistory history, Told told, Looks looks, Clock clock) {
        this.history = history;
        this.told = told;
        this.looks = looks;
        this.clock = clock;
    }

    @Override
    public Class<CopyPerson> question() {
        return CopyPerson.class;
    }

    @Override
    public PersonCopy answer(CopyPerson question, Asker asker) {
        String personId = question.personId();
        List<Recorded<Event>> record = history.stream(personId);
        PersonRegistered person = record.stream()
                .flatMap(recorded -> recorded.event() instanceof PersonRegistered e ? Stream.of(e) : Stream.empty())
                .findFirst()
                .orElseThrow(() -> new StreamUnknown("no person " + personId));
        Optional<Instant> erased = told.erased(person);
        if (erased.isPresent()) return PersonCopy.forgotten(personId, clock.instant(), erased.get());
        Looks.Seen seen = looks.at(personId, asker.waitFor());
        return new PersonCopy(
                personId,
                clock.instant(),
                null,
                tell(record, new AboutPerson(personId), personId),
                cases(record).map(number -> inCase(number, personId)).toList(),
                seen.looks(),
                seen.completeTo());
    }

    private static Stream<String> cases(List<Recorded<Event>> record) {
        return record.stream().map(Recorded::event).flatMap(event -> switch (event) {
            case PersonRegistered e -> Stream.of(e.accident());
            case PersonInvolved e -> Stream.of(e.accident());
            default -> Stream.empty();
        }).distinct();
    }

    private InCase inCase(String number, String personId) {
        return new InCase(
                number, tell(history.stream(number), new AboutPerson(personId), personId), looks.howOften(number));
    }

    /** Everything of the person's own stream, and of a case what is about the person. */
    private List<Entry> tell(List<Recorded<Event>> stream, AboutPerson about, String personId) {
        return stream.stream()
                .filter(recorded -> recorded.event() instanceof PersonEvent || about.isIn(recorded.event()))
                .map(recorded -> told.telling().of(recorded, personId))
                .toList();
    }
}
