package vigil.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vigil.commands.CommandDesk;
import vigil.ground.Mode;
import vigil.ground.Settings;
import vigil.ground.Trouble.Patiently;

/**
 * In demo mode, tells all stories when the server starts, in the order of their times and as far as the office's clock has
 * come. Every step has an idempotency key: a second start, or one after a crash in the middle, doubles nothing.
 */
@Component
@ConditionalOnBooleanProperty(name = "vigil.demonstration", matchIfMissing = true)
class Storyteller implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Storyteller.class);

    private final Settings settings;
    private final Clock clock;
    private final CommandDesk desk;
    private final Papers papers;

    Storyteller(Settings settings, Clock clock, CommandDesk desk, Papers papers) {
        this.settings = settings;
        this.clock = clock;
        this.desk = desk;
        this.papers = papers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.mode() != Mode.DEMO) return;
        Instant now = clock.instant();
        List<Line> lines = Stories.all().stream()
                .flatMap(story -> lines(story, new Teller(story, desk, papers)))
                .filter(line -> !line.step().at().isAfter(now))
                .sorted(Comparator.comparing(line -> line.step().at()))
                .toList();
        lines.forEach(line -> Patiently.run("tell the demonstration", () -> line.teller().tell(line.step())));
        List<Line> accidents = lines.stream().filter(line -> line.teller().story().accident()).toList();
        LOG.info(
                "The demonstration is told: {} steps of {} accidents, {} steps of statutory reports",
                accidents.size(),
                accidents.stream().map(Line::teller).distinct().count(),
                lines.size() - accidents.size());
    }

    /** A step and who tells it. */
    private record Line(Teller teller, Story.Step step) {}

    private static Stream<Line> lines(Story story, Teller teller) {
        return story.steps().stream().map(step -> new Line(teller, step));
    }
}
