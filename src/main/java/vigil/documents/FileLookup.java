package vigil.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentRule;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.commands.Preparation;
import vigil.kernel.Actor;
import vigil.kernel.Command;

/** Fills in hash and size of a file that is being attached; it must have been uploaded to the same case. */
@Component
class FileLookup implements Preparation {

    private final Evidence evidence;

    FileLookup(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof AttachFile;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        AttachFile attach = (AttachFile) command;
        StoredFile file = evidence.find(stream, attach.fileId())
                .orElseThrow(() -> AccidentRule.FILE_UNKNOWN.broken("fileId"));
        AttachFile filled = new AttachFile(
                attach.fileId(), attach.kind(), attach.victimId(), attach.note(), file.sha256(), file.size());
        return new Prepared(filled, List.of());
    }
}
