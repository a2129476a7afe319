package vigil.desk.families;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.CondolenceEvent.LetterDrafted;
import vigil.accident.CondolenceEvent.LetterTakenOver;
import vigil.accident.NoticeCommand.CorrectVictim;
import vigil.accident.chapters.Letter;
import vigil.accident.chapters.Victims.Victim;
import vigil.commands.Preparation;
import vigil.desk.Streams;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.VietNam;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/**
 * Which letters say the day of death that a correction finds wrong. The office's own texts say only the day of the accident;
 * whoever writes in words of their own may have told the other day. Of a letter taken over the words stand in the other case.
 */
@Component
record DaysOfDeath(Streams streams, EventHistory history, Vault vault) implements Preparation {

    @Override
    public boolean concerns(Command command) {
        return command instanceof CorrectVictim c && c.since() != null;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        CorrectVictim c = (CorrectVictim) command;
        List<String> letters = wrong(c, stream)
                .map(day -> streams.accident(stream).condolence().letters().stream()
                        .filter(letter -> letter.victimId().equals(c.victimId()))
                        .map(Letter::id)
                        .filter(id -> words(stream, id).filter(text -> DayInWords.says(text, day)).isPresent())
                        .toList())
                .orElse(List.of());
        return new Prepared(
                new CorrectVictim(
                        c.victimId(), c.reason(), c.occupation(), c.employment(), c.injuries(), c.since(), letters),
                List.of());
    }

    /** The day that was known, when it is another one. */
    private Optional<LocalDate> wrong(CorrectVictim c, String stream) {
        return streams.accident(stream).victims().find(c.victimId())
                .filter(Victim::dead)
                .flatMap(victim -> Optional.ofNullable(day(victim.since())))
                .filter(day -> !day.equals(day(c.since())));
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime at) {
        return at == null ? null : VietNam.dateOf(at.toInstant());
    }

    /** What was written by hand, as far as it still opens. */
    private Optional<String> words(String stream, String letterId) {
        List<Event> events = history.stream(stream).stream().map(Recorded::event).toList();
        Optional<String> drafted = all(events, LetterDrafted.class)
                .filter(e -> e.letterId().equals(letterId))
                .findFirst()
                .flatMap(e -> open(e.text()));
        return drafted.or(() -> all(events, LetterTakenOver.class)
                .filter(e -> e.letterId().equals(letterId))
                .findFirst()
                .flatMap(e -> words(e.fromCase(), e.fromLetter())));
    }

    private static <E> Stream<E> all(List<Event> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private Optional<String> open(@Nullable Confidential text) {
        return text != null && vault.open(text) instanceof Disclosed.Text(String words) ? Optional.of(words) : Optional.empty();
    }
}
