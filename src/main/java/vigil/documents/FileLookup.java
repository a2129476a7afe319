package vigil.documents;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentRule;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.accident.NoticeEvent.FileAttached;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.commands.Preparation;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/**
 * Fills in hash and size of a file that is being attached; it must have been uploaded to the same case. A file about a person
 * is from now on sealed under that person's key too.
 */
@Component
class FileLookup implements Preparation {

    private final Evidence evidence;
    private final EventHistory history;

    FileLookup(Evidence evidence, EventHistory history) {
        this.evidence = evidence;
        this.history = history;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof AttachFile;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        AttachFile attach = (AttachFile) command;
        StoredFile file = evidence.find(stream, attach.fileId())
                .filter(found -> evidence.wanted(found.fileId()))
                .orElseThrow(() -> AccidentRule.FILE_UNKNOWN.broken("fileId"));
        List<Event> events = history.stream(stream).stream().map(Recorded::event).toList();
        List<String> persons = persons(attach, events);
        if (!persons.isEmpty() && !isAttached(file, events)) evidence.belongsTo(stream, file.fileId(), persons);
        AttachFile filled = new AttachFile(
                attach.fileId(), attach.kind(), attach.victimId(), attach.note(), file.sha256(), file.size(),
                attach.personId());
        return new Prepared(filled, List.of());
    }

    private static boolean isAttached(StoredFile file, List<Event> events) {
        return events.stream().anyMatch(event -> event instanceof FileAttached e && e.fileId().equals(file.fileId()));
    }

    private static List<String> persons(AttachFile attach, List<Event> events) {
        Stream<String> victim = events.stream()
                .filter(event -> event instanceof VictimAdded e && e.victimId().equals(attach.victimId()))
                .map(event -> ((VictimAdded) event).personId());
        return Stream.concat(victim, Stream.ofNullable(attach.personId())).distinct().toList();
    }
}
