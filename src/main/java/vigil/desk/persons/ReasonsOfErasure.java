package vigil.desk.persons;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.commands.Preparation;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.people.KnownNames;
import vigil.people.PersonCommand.ApproveErasure;
import vigil.people.PersonCommand.RefuseErasure;
import vigil.people.PersonCommand.RequestErasure;
import vigil.people.PersonRule;

/** Why somebody is forgotten is remembered; so neither reason nor legal basis may name whom it is about. */
@Component
record ReasonsOfErasure(KnownNames names) implements Preparation {

    @Override
    public boolean concerns(Command command) {
        return command instanceof RequestErasure
                || command instanceof ApproveErasure
                || command instanceof RefuseErasure;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        if (command instanceof RequestErasure request) mustNotName(Confidential.of(request.basis()), stream, "basis");
        Confidential reason = switch (command) {
            case RequestErasure c -> c.reason();
            case ApproveErasure c -> c.reason();
            case RefuseErasure c -> c.reason();
            default -> throw new IllegalArgumentException(command.getClass().getName());
        };
        mustNotName(reason, stream, "reason");
        return new Prepared(command, List.of());
    }

    private void mustNotName(Confidential words, String person, String field) {
        boolean named = words instanceof Confidential.Open(String text, _)
                && names.of(person).filter(known -> Mentions.of(known, text)).isPresent();
        if (named) throw PersonRule.REASON_MUST_NOT_NAME_THE_PERSON.broken(field);
    }
}
