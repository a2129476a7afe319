package vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.accident.AccidentCommand;
import vigil.accident.AccidentDecider;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent.ClosureApproved;
import vigil.accident.AccidentCommand.IntroducesPerson;
import vigil.accident.AccidentCommand.IntroducesPerson.Described;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.accident.chapters.Accident;
import vigil.kernel.Family;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.law.Law;
import vigil.fields.RecordReader;

/** Every story of an accident is accepted by the rules, step by step, without a server. */
class TellingTest {

    private static final Map<String, Class<? extends AccidentCommand>> COMMANDS =
            Family.byName(AccidentCommand.class);

    private final AccidentDecider decider = new AccidentDecider(Law.load());

    static List<Story> stories() {
        return Stories.all().stream().filter(Story::accident).toList();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_step_of_a_story_is_accepted(Story story) {
        List<AccidentEvent> events = told(story);
        boolean invented = story.key().startsWith("minh-hoa");
        assertThat(events.stream().anyMatch(ClosureApproved.class::isInstance)).isEqualTo(invented);
    }

    private List<AccidentEvent> told(Story story) {
        Accident state = decider.initial();
        List<AccidentEvent> all = new ArrayList<>();
        for (Story.Step step : story.steps()) {
            for (AccidentEvent event : decided(state, step)) {
                state = decider.evolve(state, event);
                all.add(event);
            }
        }
        return all;
    }

    private List<AccidentEvent> decided(Accident state, Story.Step step) {
        try {
            return decider.decide(state, command(step), new Occasion("00-0000-0000", Cast.named(step.by()), step.at()));
        } catch (Refused refused) {
            throw new AssertionError(step + ": " + refused.ruleName() + refused.details(), refused);
        }
    }

    private static AccidentCommand command(Story.Step step) {
        AccidentCommand command = RecordReader.read(body(step), COMMANDS.get(step.command()));
        if (command instanceof IntroducesPerson person) {
            return person.registered("person-" + step.place(), new Described(null, null, null));
        }
        return command instanceof AttachFile file
                ? new AttachFile(file.fileId(), file.kind(), file.victimId(), file.note(), "0".repeat(64), 1L, file.personId())
                : command;
    }

    private static JsonNode body(Story.Step step) {
        if (step.paper() == null) return step.body();
        return ((ObjectNode) step.body().deepCopy()).put("fileId", "file-" + step.place());
    }
}
