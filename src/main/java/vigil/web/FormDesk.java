package vigil.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vigil.commands.Answer;
import vigil.commands.CommandDesk;
import vigil.commands.CommandsStopped;
import vigil.commands.IdempotencyKeyReused;
import vigil.commands.Order;
import vigil.commands.StaleVersion;
import vigil.fields.BadFields;
import vigil.fields.FormFields;
import vigil.fields.FormTree;
import vigil.fields.RecordReader;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Names;
import vigil.kernel.Refused;
import vigil.vault.VaultUnreachable;

/**
 * Gives what was written in a form to the desk, and says what came of it. Of the form's own fields {@code _key} makes a
 * repetition harmless and {@code _version} is what the writer saw.
 */
@Component
public final class FormDesk {

    private final CommandDesk desk;
    private final Wording words;

    FormDesk(CommandDesk desk, Wording words) {
        this.desk = desk;
        this.words = words;
    }

    /**
     * What came of a form.
     *
     * @param answer {@code null} when the form comes back
     */
    public record Sent(@Nullable Answer answer, Outcome outcome) {

        /** The answer of a form that did not come back. */
        public Answer given() {
            return Objects.requireNonNull(answer, "the form comes back");
        }
    }

    /** Gives a form as it was written; {@code stream} is {@code null} for a new one. */
    public Sent give(Class<? extends Command> type, @Nullable String stream, Filled filled, Actor by) {
        return give(type, stream, filled, tree(type, filled), by);
    }

    /** Gives a form of which the page itself has made the command's tree. */
    public Sent give(
            Class<? extends Command> type, @Nullable String stream, Filled filled, JsonNode tree, Actor by) {
        return give(tree, new Circumstances(type, stream, stream == null ? null : version(filled), key(filled)), by);
    }

    /** Gives a form that only adds to what is there, whatever its writer saw. */
    public Sent add(Class<? extends Command> type, String stream, Filled filled, Actor by) {
        return give(tree(type, filled), new Circumstances(type, stream, null, key(filled)), by);
    }

    /** What a form says besides the command. */
    private record Circumstances(
            Class<? extends Command> type, @Nullable String stream, @Nullable Long version, @Nullable String key) {

        @Nullable String fingerprint(JsonNode tree) {
            String what = Names.of(type) + " " + (stream == null ? "" : stream) + " " + key;
            return key == null ? null : JsonBody.fingerprint(what, tree);
        }
    }

    private Sent give(JsonNode tree, Circumstances form, Actor by) {
        try {
            Command command = RecordReader.read(tree, form.type());
            Order order = new Order(
                    command, form.stream(), by, form.version(), form.key(), form.fingerprint(tree));
            return new Sent(desk.give(order), Outcome.fresh(null));
        } catch (BadFields bad) {
            return new Sent(null, Outcome.wrong(bad, words));
        } catch (Refused refused) {
            return new Sent(null, Outcome.refused(refused, words));
        } catch (StaleVersion stale) {
            return new Sent(null, Outcome.changedMeanwhile());
        } catch (IdempotencyKeyReused reused) {
            return trouble(HttpStatus.UNPROCESSABLE_CONTENT, "form.already-sent");
        } catch (VaultUnreachable unreachable) {
            return trouble(HttpStatus.SERVICE_UNAVAILABLE, "problem.keys-unreachable");
        } catch (CommandsStopped stopped) {
            return trouble(HttpStatus.SERVICE_UNAVAILABLE, ProblemKind.COMMANDS_STOPPED.title());
        }
    }

    /** The receipt of a command that opened a stream or was for one, for the page that follows. */
    public Acknowledged receipt(Class<? extends Command> type, Answer answer) {
        return new Acknowledged(
                words.command(type),
                answer.stream(),
                answer.receipt().recordedAt(),
                answer.receipt().position(),
                answer.receipt().sha256(),
                Names.of(type));
    }

    private Sent trouble(HttpStatus status, String sentence) {
        return new Sent(null, Outcome.trouble(status, words.say(sentence)));
    }

    private static JsonNode tree(Class<? extends Command> type, Filled filled) {
        return FormTree.of(type, filled.completed(FormFields.of(type)).values());
    }

    private static @Nullable String key(Filled filled) {
        return filled.isBlank("_key") ? null : filled.of("_key");
    }

    private static Long version(Filled filled) {
        String seen = filled.of("_version");
        return seen.matches("\\d{1,18}") ? Long.valueOf(seen) : Long.valueOf(-1);
    }
}
