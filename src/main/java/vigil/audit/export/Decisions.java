package vigil.audit.export;

import java.util.Set;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentEvent;
import vigil.casefile.ShowTimeline;
import vigil.casefile.Timeline;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.web.Csv;

/** Makes a table of the decisions of a case, each with the position up to which the office knew when it decided. */
@Component
public class Decisions {

    private static final Set<String> KINDS = AccidentEvent.decisions();

    private final Questions questions;
    private final AuditLists lists;

    Decisions(Questions questions, AuditLists lists) {
        this.questions = questions;
        this.lists = lists;
    }

    /** The decisions of a case, oldest first. */
    public ExportedList of(String number, Asker asker) {
        Timeline timeline = questions.ask(ShowTimeline.now(number), asker);
        Csv table = lists.table("event", "step", "kind", "kind-code", "by", "role", "recorded", "known-to");
        for (Timeline.Item item : timeline.items()) {
            if (!KINDS.contains(item.kind())) continue;
            table.row(
                    item.position(),
                    item.sequence() + 1,
                    item.title(),
                    item.kind(),
                    item.by(),
                    item.role(),
                    AuditLists.local(item.recordedAt()),
                    item.position() - 1);
        }
        return new ExportedList("decisions", number, null, table, timeline.completeTo());
    }
}
