package vigil.desk.files;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentDecider;
import vigil.accident.AccidentRule;
import vigil.accident.ClosureCommand.LetFilesFall;
import vigil.accident.ClosureEvent.Destroying;
import vigil.accident.ClosureEvent.Doomed;
import vigil.accident.NoticeEvent.FileAttached;
import vigil.desk.Streams;
import vigil.desk.naming.Mentions;
import vigil.desk.naming.PartOfName;
import vigil.documents.FileWords;
import vigil.documents.FileWords.Reading;
import vigil.documents.FileWords.Unread;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Event;
import vigil.kernel.Occasion;
import vigil.kernel.Recorded;
import vigil.kernel.Refused;
import vigil.people.FindNaming.FileFate;
import vigil.people.FindNaming.FoundFile;
import vigil.people.FindNaming.Says;
import vigil.people.Person;
import vigil.retention.FilesAsKept;

/**
 * Reads the files of a person's cases for the person's name. What falls with the person anyhow, and what is destroyed already, is
 * passed over.
 */
@Component
public class FilesOfPerson {

    private final Streams streams;
    private final EventHistory history;
    private final FileWords words;
    private final Falling falling;

    FilesOfPerson(Streams streams, EventHistory history, FileWords words, Falling falling) {
        this.streams = streams;
        this.history = history;
        this.words = words;
        this.falling = falling;
    }

    /** Whether a file may fall, asked of the decision itself. */
    @Component
    record Falling(FilesAsKept kept, AccidentDecider accidents, Streams streams, Clock clock) {

        /** What the log knows of files that fall; refused where one may not. */
        List<Doomed> of(String number, List<String> fileIds, String person, Actor by) {
            List<Doomed> files = kept.of(number, fileIds);
            Occasion now = new Occasion(number, by, clock.instant());
            accidents.decide(streams.accident(number), new LetFilesFall(person, files, by.id()), now);
            return files;
        }
    }

    /** Who is looked for, under all names, and by whom. */
    public record Looked(String personId, List<String> called, Actor by) {}

    /** All files that say the name or could not be read, of every case of the person. */
    List<FoundFile> all(Looked looked, long until) {
        List<FoundFile> found = new ArrayList<>();
        for (String number : streams.person(looked.personId()).map(Person::accidents).orElse(List.of())) {
            for (Recorded<Event> recorded : history.stream(number)) in(recorded, looked, until).ifPresent(found::add);
        }
        return found;
    }

    /** The ids of all files that were ever attached to cases of the person. */
    Set<String> ids(String personId) {
        return streams.person(personId).map(Person::accidents).orElse(List.of()).stream()
                .flatMap(number -> history.stream(number).stream())
                .flatMap(recorded -> recorded.event() instanceof FileAttached file ? Stream.of(file.fileId()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** What an event has attached, when it says the name or could not be read; empty for all other events. */
    public Optional<FoundFile> in(Recorded<? extends Event> recorded, Looked looked, long until) {
        if (!(recorded.event() instanceof FileAttached file)) return Optional.empty();
        String number = recorded.stream();
        if (isDestroyed(number, file.fileId()) || words.fallsWith(file.fileId(), looked.personId())) return Optional.empty();
        return says(words.of(number, file.fileId(), until), looked.called())
                .map(says -> found(recorded, file, says, looked));
    }

    private boolean isDestroyed(String number, String fileId) {
        return history.stream(number).stream()
                .anyMatch(recorded -> recorded.event() instanceof Destroying e && e.destroys(fileId));
    }

    private static Optional<Says> says(Reading reading, List<String> called) {
        if (Mentions.of(called, reading.text())) return Optional.of(Says.WHOLE_NAME);
        if (reading.unread() != null) return Optional.of(unread(reading.unread()));
        return PartOfName.in(called, reading.text()) ? Optional.of(Says.PART_OF_NAME) : Optional.empty();
    }

    private static Says unread(Unread why) {
        return switch (why) {
            case NOT_WRITTEN -> Says.NOT_WRITTEN;
            case SCANNED -> Says.SCANNED;
            case HOLDS_PICTURES -> Says.HOLDS_PICTURES;
            case OLD_LETTERS -> Says.OLD_LETTERS;
            case OLD_FORMAT -> Says.OLD_FORMAT;
            case TOO_LARGE -> Says.TOO_LARGE;
            case BROKEN -> Says.BROKEN;
            case NO_TIME -> Says.NO_TIME;
        };
    }

    private FoundFile found(Recorded<? extends Event> recorded, FileAttached file, Says says, Looked looked) {
        FileFate fate = FileFate.FALLS_IF_CHOSEN;
        LocalDate until = null;
        try {
            falling.of(recorded.stream(), List.of(file.fileId()), looked.personId(), looked.by());
        } catch (Refused refused) {
            fate = fate(refused);
            until = fate == FileFate.IS_KEPT ? day(refused) : null;
        }
        return new FoundFile(file.fileId(), recorded.stream(), recorded.position(), file.kind(), file.sha256(), says, fate, until);
    }

    private static FileFate fate(Refused refused) {
        if (refused.rule() == AccidentRule.CASE_MUST_BE_CLOSED) return FileFate.CASE_IS_OPEN;
        if (refused.rule() == AccidentRule.HOLD_FORBIDS_DESTRUCTION) return FileFate.IS_HELD;
        if (refused.rule() == AccidentRule.DESTRUCTION_ALREADY_PROPOSED) return FileFate.IS_PROPOSED;
        if (refused.rule() == AccidentRule.RETENTION_FORBIDS_DESTRUCTION) return FileFate.IS_KEPT;
        throw refused;
    }

    private static @Nullable LocalDate day(Refused refused) {
        return refused.details().getFirst() instanceof LocalDate day ? day : null;
    }
}
