package vigil.demonstration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.accident.NoticeEvent.FileAttached;
import vigil.documents.EvidenceIntake;
import vigil.documents.Upload;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Names;

/** Writes the invented papers of the stories, each of which says that it is invented. */
@Component
class Papers {

    private final EvidenceIntake intake;
    private final EventHistory history;

    Papers(EvidenceIntake intake, EventHistory history) {
        this.intake = intake;
        this.history = history;
    }

    /** The id of a paper's file: the one an earlier start has attached, else a new one. */
    String file(String number, Story.Paper paper, Actor by) {
        return attached(number, paper).orElseGet(() -> upload(number, paper, by));
    }

    private Optional<String> attached(String number, Story.Paper paper) {
        return history.stream(number).stream()
                .map(recorded -> recorded.event())
                .filter(FileAttached.class::isInstance)
                .map(FileAttached.class::cast)
                .filter(file -> Names.of(file.kind()).equals(paper.letter()))
                .filter(file -> paper.victimId().equals(file.victimId()))
                .map(FileAttached::fileId)
                .findFirst();
    }

    private String upload(String number, Story.Paper paper, Actor by) {
        String text = "Tài liệu giả định của vụ %s, mục %s, người bị nạn %s. Chỉ để trình diễn.%n"
                .formatted(number, paper.letter(), paper.victimId());
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return intake.take(number, new Upload(() -> new ByteArrayInputStream(bytes), null, null), by).fileId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
