package vigil.commands;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.eventlog.Line;

/**
 * Where reading stops, deciding stops: behind a gap or a broken link no read model, alarm or list would ever show what was
 * accepted, and if the log has to be brought back from a copy, it would be lost.
 */
@Component
final class BrokenLine implements Objection {

    private final Line line;

    BrokenLine(Line line) {
        this.line = line;
    }

    @Override
    public Optional<String> now() {
        return line.broken().map(broken -> "The log is broken at " + broken.getMessage()
                + "; this server takes no commands until that is put right (fsck).");
    }
}
