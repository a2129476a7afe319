package vigil.desk;

import static vigil.accident.AccidentRule.TARGET_OF_MERGE_MUST_BE_ANOTHER_OPEN_CASE;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.accident.NoticeCommand.MergeInto;
import vigil.accident.chapters.Accident;
import vigil.commands.Preparation;
import vigil.commands.Scope;
import vigil.commands.StreamUnknown;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Names;

/** A case is merged only into one that the officer may see and that is neither closed nor merged itself. */
@Component
final class MergeTarget implements Preparation {

    private final Streams streams;
    private final Scope scope;

    MergeTarget(Streams streams, Scope scope) {
        this.streams = streams;
        this.scope = scope;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof MergeInto;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        if (!isOpen(((MergeInto) command).number(), by)) {
            throw TARGET_OF_MERGE_MUST_BE_ANOTHER_OPEN_CASE.broken("number");
        }
        return new Prepared(command, List.of());
    }

    private boolean isOpen(String number, Actor by) {
        try {
            scope.check(number, by, Names.of(MergeInto.class));
            Accident target = streams.accident(number);
            return !target.closure().closed() && target.facts().mergedInto() == null;
        } catch (StreamUnknown unknown) {
            return false;
        }
    }
}
