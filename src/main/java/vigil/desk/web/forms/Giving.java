package vigil.desk.web.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentCommand.Adding;
import vigil.commands.Answer;
import vigil.commands.NotAllowed;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Names;
import vigil.kernel.Refused;
import vigil.security.Rights;
import vigil.web.Acknowledged;
import vigil.web.Filled;
import vigil.web.FormDesk;
import vigil.web.Wording;

/** Gives what was written in a form about a case, and makes of the answer the receipt that its page shows. */
@Component
class Giving {

    private final FormDesk desk;
    private final Rights rights;
    private final Wording words;

    Giving(FormDesk desk, Rights rights, Wording words) {
        this.desk = desk;
        this.rights = rights;
        this.words = words;
    }

    /** Makes sure that an actor's role may give a command at all. */
    void check(Class<? extends Command> command, Actor me) {
        if (!rights.permits(me, command)) throw new NotAllowed(Names.of(command));
    }

    String say(Refused hindrance) {
        return words.refusal(hindrance);
    }

    Result give(Class<? extends Command> type, @Nullable String number, Filled filled, Actor me) {
        FormDesk.Sent sent = number != null && Adding.class.isAssignableFrom(type)
                ? desk.add(type, number, filled, me)
                : desk.give(type, number, filled, me);
        Answer answer = sent.answer();
        return new Result(answer == null ? null : receipt(type, number, answer), sent.outcome());
    }

    private Acknowledged receipt(Class<? extends Command> type, @Nullable String number, Answer answer) {
        return new Acknowledged(
                words.command(type),
                answer.stream(),
                answer.receipt().recordedAt(),
                answer.receipt().position(),
                answer.receipt().sha256(),
                (number == null ? "new" : number) + "/" + Names.of(type));
    }
}
