package vigil.desk.persons;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.ClosureEvent.CaseReopened;
import vigil.accident.ClosureEvent.ClosureApproved;
import vigil.accident.InvestigationEvent.StatementTaken;
import vigil.accident.chapters.Accident;
import vigil.desk.Streams;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.VietNam;
import vigil.law.AccidentFile.Keeping;
import vigil.law.Law;
import vigil.people.Person;

/**
 * How long the law keeps what is known of a person, over every accident the person appears in (Decree 39/2016/NĐ-CP, Art.
 * 18(8)): the file of a fatal accident fifteen years, counted from the day the case was closed, since the text names no
 * beginning and the later one forgets nobody too early; of any other until the victim retires. The file holds its victims and
 * those whose statements were taken; relatives are not part of it.
 */
@Component
public final class Retention {

    private final Streams streams;
    private final EventHistory history;
    private final Law law;

    Retention(Streams streams, EventHistory history, Law law) {
        this.streams = streams;
        this.history = history;
        this.law = law;
    }

    /**
     * What stands against forgetting somebody.
     *
     * @param openCase a case that is not closed, whose file holds the person
     * @param heldCase a case whose files are held, for example for a court, so that none of them may fall away
     * @param until the first day on which no file holds the person any more; {@code null} when none ever did
     */
    public record Hold(@Nullable String openCase, @Nullable String heldCase, @Nullable LocalDate until) {

        /** Whether the person may be forgotten on a day. */
        public boolean isOver(LocalDate today) {
            return openCase == null && heldCase == null && (until == null || !today.isBefore(until));
        }
    }

    /** The hold on a person. */
    public Hold of(String personId) {
        List<Hold> holds = streams.person(personId).stream()
                .flatMap(person -> person.accidents().stream().flatMap(number -> in(number, person, personId)))
                .toList();
        String open = holds.stream().map(Hold::openCase).filter(Objects::nonNull).findFirst().orElse(null);
        LocalDate until = holds.stream()
                .map(Hold::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        String held = holds.stream().map(Hold::heldCase).filter(Objects::nonNull).findFirst().orElse(null);
        return new Hold(open, held, until);
    }

    private Stream<Hold> in(String number, Person person, String personId) {
        List<Recorded<Event>> stream = history.stream(number);
        Accident accident = streams.accident(number);
        boolean victim = accident.victims().present().stream().anyMatch(one -> one.personId().equals(personId));
        boolean heard = stream.stream().anyMatch(one ->
                one.event() instanceof StatementTaken taken && personId.equals(taken.personId()));
        if (!victim && !heard) return Stream.empty();
        boolean merged = accident.facts().mergedInto() != null;
        Optional<LocalDate> closed = closedOn(stream);
        if (closed.isEmpty() && !merged) return Stream.of(new Hold(number, null, null));
        LocalDate from = closed.orElse(accident.facts().date());
        String held = accident.retention().anyHold() ? number : null;
        return Stream.of(new Hold(null, held, until(from, person, accident)));
    }

    private LocalDate until(LocalDate from, Person person, Accident accident) {
        return law.keeping(new Keeping(
                        accident.facts().date(),
                        accident.assessment().severity(),
                        from,
                        List.of(Optional.ofNullable(person.birthYear()))))
                .until();
    }

    private static Optional<LocalDate> closedOn(List<Recorded<Event>> stream) {
        LocalDate closed = null;
        for (Recorded<Event> recorded : stream) {
            if (recorded.event() instanceof ClosureApproved) closed = VietNam.dateOf(recorded.recordedAt());
            if (recorded.event() instanceof CaseReopened) closed = null;
        }
        return Optional.ofNullable(closed);
    }
}
