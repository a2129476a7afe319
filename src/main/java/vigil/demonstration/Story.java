package vigil.demonstration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One accident, or the statutory reports of some establishments, told step by step, as a file of {@code demonstration/*.yaml} has
 * it.
 *
 * @param key names the story in idempotency keys; never changes
 */
record Story(String key, List<Step> steps) {

    /**
     * One command of the story.
     *
     * @param place position in the story, with repetitions; part of the idempotency key
     * @param at when the office recorded it
     * @param by the demonstration account that gave it
     * @param stream what the command is for; {@code null} for what is new, and for the accident that the story is about
     * @param paper a file of the case to be uploaded first, whose id the body receives; {@code null} for most steps
     */
    record Step(
            String place,
            Instant at,
            String by,
            String command,
            @Nullable String stream,
            JsonNode body,
            @Nullable Paper paper) {}

    /** An invented paper of the accident file. */
    record Paper(String letter, String victimId) {}

    /** Reads a story; repeated steps are written out, each with its number in place of {@code {n}}. */
    static Story of(JsonNode yaml) {
        List<Step> steps = new ArrayList<>();
        Returns returns = new Returns(yaml.path("establishments"));
        int place = 0;
        for (JsonNode step : yaml.required("steps")) {
            String name = String.valueOf(++place);
            if (step.has("papers")) papers(step, name, steps);
            else repeated(step, name, returns, steps);
        }
        return new Story(yaml.required("key").stringValue(), List.copyOf(steps));
    }

    private static void repeated(JsonNode step, String place, Returns returns, List<Step> steps) {
        int times = step.path("repeat").intValue(1);
        IntStream.rangeClosed(1, times)
                .mapToObj(n -> new Step(
                        times == 1 ? place : place + "." + n,
                        at(step),
                        step.required("by").stringValue(),
                        step.required("command").stringValue(),
                        step.path("stream").stringValue(null),
                        returns.written(Numbered.with(step.required("body"), n)),
                        null))
                .forEach(steps::add);
    }

    private static void papers(JsonNode step, String place, List<Step> steps) {
        for (JsonNode letter : step.required("papers")) {
            for (JsonNode victim : step.required("of")) {
                Paper paper = new Paper(letter.stringValue(), victim.stringValue());
                steps.add(new Step(
                        place + "." + paper.letter() + "." + paper.victimId(),
                        at(step),
                        step.required("by").stringValue(),
                        "attach-file",
                        null,
                        Numbered.attachment(paper),
                        paper));
            }
        }
    }

    /** Whether it is about one accident. */
    boolean accident() {
        return steps.getFirst().command().equals("report-accident");
    }

    private static Instant at(JsonNode step) {
        return OffsetDateTime.parse(step.required("at").stringValue()).toInstant();
    }
}
