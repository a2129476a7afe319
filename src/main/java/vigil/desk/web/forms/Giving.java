package vigil.desk.web.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vigil.accident.AccidentCommand.Adding;
import vigil.commands.Answer;
import vigil.commands.CommandDesk;
import vigil.commands.IdempotencyKeyReused;
import vigil.commands.NotAllowed;
import vigil.commands.Order;
import vigil.commands.StaleVersion;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Names;
import vigil.kernel.Refused;
import vigil.security.Rights;
import vigil.vault.VaultUnreachable;
import vigil.web.Acknowledged;
import vigil.fields.BadFields;
import vigil.fields.FormFields;
import vigil.fields.FormTree;
import vigil.web.JsonBody;
import vigil.fields.RecordReader;
import vigil.web.Wording;

/** Gives what was written in a form to the desk, and says what came of it. */
@Component
class Giving {

    private final CommandDesk desk;
    private final Rights rights;
    private final Wording words;

    Giving(CommandDesk desk, Rights rights, Wording words) {
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
        try {
            JsonNode tree = FormTree.of(type, filled.completed(FormFields.of(type)).values());
            Command command = RecordReader.read(tree, type);
            String key = filled.isBlank("_key") ? null : filled.of("_key");
            String what = Names.of(type) + " " + (number == null ? "" : number) + " " + key;
            String fingerprint = key == null ? null : JsonBody.fingerprint(what, tree);
            Answer answer = desk.give(new Order(command, number, me, version(type, number, filled), key, fingerprint));
            return new Result(receipt(type, number, answer), Outcome.fresh(null));
        } catch (BadFields bad) {
            return new Result(null, Outcome.wrong(bad, words));
        } catch (Refused refused) {
            return new Result(null, Outcome.refused(refused, words));
        } catch (StaleVersion stale) {
            return new Result(null, Outcome.changedMeanwhile());
        } catch (IdempotencyKeyReused reused) {
            return trouble(HttpStatus.UNPROCESSABLE_CONTENT, "form.already-sent");
        } catch (VaultUnreachable unreachable) {
            return trouble(HttpStatus.SERVICE_UNAVAILABLE, "problem.try-again");
        }
    }

    private Result trouble(HttpStatus status, String sentence) {
        return new Result(null, Outcome.trouble(status, words.say(sentence)));
    }

    /** What only adds to a case may be given without having seen its newest version. */
    private static @Nullable Long version(Class<? extends Command> type, @Nullable String number, Filled filled) {
        if (number == null || Adding.class.isAssignableFrom(type)) return null;
        String seen = filled.of("_version");
        return seen.matches("\\d{1,18}") ? Long.valueOf(seen) : Long.valueOf(-1);
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
