package vigil.commands.axon;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vigil.commands.Preparation;
import vigil.commands.Preparation.Beside;
import vigil.commands.Preparation.Prepared;
import vigil.kernel.Actor;
import vigil.kernel.Command;

/** All preparations that concern a command, one after the other. */
@Component
record Preparations(List<Preparation> all) {

    Prepared prepare(Command command, String stream, Actor by) {
        Command prepared = command;
        List<Beside> beside = new ArrayList<>();
        for (Preparation preparation : all) {
            if (!preparation.concerns(prepared)) continue;
            Prepared step = preparation.prepare(prepared, stream, by);
            prepared = step.command();
            beside.addAll(step.beside());
        }
        return new Prepared(prepared, List.copyOf(beside));
    }
}
