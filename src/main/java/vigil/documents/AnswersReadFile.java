package vigil.documents;

import org.springframework.stereotype.Component;
import vigil.accident.NoticeEvent.FileAttached;
import vigil.commands.StreamUnknown;
import vigil.eventlog.EventHistory;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Finds a file of a case and the hash that the log holds of it. */
@Component
class AnswersReadFile implements Responder<ReadFile, CheckedFile> {

    private final Evidence evidence;
    private final EventHistory history;

    AnswersReadFile(Evidence evidence, EventHistory history) {
        this.evidence = evidence;
        this.history = history;
    }

    @Override
    public Class<ReadFile> question() {
        return ReadFile.class;
    }

    @Override
    public CheckedFile answer(ReadFile question, Asker asker) {
        StoredFile file = evidence.find(question.number(), question.fileId())
                .orElseThrow(() -> new StreamUnknown("no file " + question.fileId()));
        return new CheckedFile(file, hashInTheLog(file), evidence);
    }

    private String hashInTheLog(StoredFile file) {
        return history.stream(file.number()).stream()
                .map(recorded -> recorded.event())
                .filter(event -> event instanceof FileAttached attached
                        && attached.fileId().equals(file.fileId()))
                .map(event -> ((FileAttached) event).sha256())
                .findFirst()
                .orElse(file.sha256());
    }
}
