package vigil.desk.persons;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.commands.Preparation;
import vigil.desk.naming.LooksLikeAName;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.people.PersonRule;

/**
 * A field that is kept in clear takes nothing that looks like a person's name, whether that person is known or not: it could
 * never be forgotten. What {@link Command.MayBearAName} is sealed and may have one as it is registered, but addresses nobody: it is
 * shown to everybody who may see the case, and a household is called one.
 */
@Component
record NoNamesInClear() implements Preparation {

    @Override
    public boolean concerns(Command command) {
        return command instanceof Record;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        Texts.clear((Record) command).forEach((field, text) -> {
            if (text.lines().anyMatch(LooksLikeAName::in)) {
                throw PersonRule.NAME_BELONGS_IN_A_SEALED_FIELD.broken(field);
            }
        });
        Texts.registered((Record) command).forEach((field, text) -> {
            if (text.lines().anyMatch(LooksLikeAName::addressed)) throw PersonRule.NAME_BELONGS_IN_A_SEALED_FIELD.broken(field);
        });
        return new Prepared(command, List.of());
    }
}
