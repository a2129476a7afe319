package vigil.demonstration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.accident.AccidentCommand;
import vigil.commands.CommandDesk;
import vigil.commands.Order;
import vigil.kernel.Command;
import vigil.kernel.Family;
import vigil.publications.PublicationCommand;
import vigil.reports.ReportCommand;
import vigil.syntheses.SynthesisCommand;
import vigil.ground.OfficeClock;
import vigil.fields.RecordReader;

/** Tells one story to the command desk: the same commands, through the same door, at the times of the story. */
final class Teller {

    private static final Map<String, Class<? extends Command>> COMMANDS = new HashMap<>();

    static {
        COMMANDS.putAll(Family.byName(AccidentCommand.class));
        COMMANDS.putAll(Family.byName(ReportCommand.class));
        COMMANDS.putAll(Family.byName(SynthesisCommand.class));
        COMMANDS.putAll(Family.byName(PublicationCommand.class));
    }

    private final Story story;
    private final CommandDesk desk;
    private final Papers papers;
    private @Nullable String number;

    Teller(Story story, CommandDesk desk, Papers papers) {
        this.story = story;
        this.desk = desk;
        this.papers = papers;
    }

    /** Gives one step's command; what an earlier start has already given is answered from the log. */
    void tell(Story.Step step) {
        String stream = OfficeClock.during(step.at(), () -> desk.give(order(step)).stream());
        if (story.accident()) number = stream;
    }

    Story story() {
        return story;
    }

    private Order order(Story.Step step) {
        String key = "demonstration/" + story.key() + "/" + step.place();
        JsonNode body = step.paper() == null ? step.body() : withFile(step, step.paper());
        return new Order(
                RecordReader.read(body, command(step.command())),
                step.stream() == null ? number : step.stream(),
                Cast.named(step.by()),
                null,
                key,
                fingerprint(step.command() + body));
    }

    /** The command of a name. */
    static Class<? extends Command> command(String name) {
        return Objects.requireNonNull(COMMANDS.get(name), name);
    }

    private JsonNode withFile(Story.Step step, Story.Paper paper) {
        String fileId = papers.file(String.valueOf(number), paper, Cast.named(step.by()));
        return ((ObjectNode) step.body().deepCopy()).put("fileId", fileId);
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
