package vigil.law.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentCommand;
import vigil.accident.AccidentDecider;
import vigil.accident.AccidentEvent;
import vigil.accident.PaperCommand;
import vigil.accident.PaperCommand.CheckPaper;
import vigil.accident.PaperCommand.SignPaper;
import vigil.accident.chapters.Accident;
import vigil.duties.fold.DutyFile;
import vigil.duties.fold.DutyProjection;
import vigil.kernel.Actor;
import vigil.kernel.AllowedTo;
import vigil.kernel.Names;
import vigil.kernel.Occasion;
import vigil.kernel.Recorded;
import vigil.kernel.Role;
import vigil.law.Duty;
import vigil.law.Law;

/** One case decided command by command under a law, and its duties folded from what happened. */
final class Told {

    private static final String NUMBER = "00-2024-0001";

    private final AccidentDecider decider;
    private final Law law;
    private final DutyProjection duties;
    private Accident accident;
    private @Nullable DutyFile file;
    private long position;
    private final Map<String, Instant> happened = new HashMap<>();
    private List<String> lastEvents = List.of();

    Told(Law law) {
        this.law = law;
        this.decider = new AccidentDecider(law);
        this.duties = new DutyProjection(law);
        this.accident = decider.initial();
    }

    /** Tells one sentence; a refusal is thrown and nothing happens. */
    void tell(Sentence sentence) {
        sentence.commands().forEach(command -> tell(command, sentence.at()));
    }

    void tell(AccidentCommand command, OffsetDateTime at) {
        Instant now = at.toInstant();
        List<AccidentEvent> events =
                decider.decide(accident, command, new Occasion(NUMBER, giver(command), now));
        for (AccidentEvent event : events) {
            accident = accident.evolve(event);
            file = duties.evolve(
                    file, new Recorded<>(position, NUMBER, position, NUMBER + "#" + position, now, "officer", "officer", event));
            OffsetDateTime when = event.at();
            happened.put(Names.of(event.getClass()), when == null ? now : when.toInstant());
            position++;
        }
        lastEvents = events.stream().map(event -> Names.of(event.getClass())).toList();
    }

    /** The department of the province writes the papers: three of its people draft, check and sign. */
    private static Actor giver(AccidentCommand command) {
        if (command instanceof SignPaper) return new Actor("leader-75", Role.LEADER, "75");
        if (command instanceof CheckPaper) return new Actor("province-75-2", Role.PROVINCIAL, "75");
        if (command instanceof PaperCommand) return new Actor("province-75", Role.PROVINCIAL, "75");
        boolean leaders = List.of(command.getClass().getAnnotation(AllowedTo.class).value()).contains(Role.LEADER);
        return leaders ? Actor.of("leader", Role.LEADER) : Actor.of("officer", Role.OFFICER);
    }

    Accident accident() {
        return accident;
    }

    List<String> lastEvents() {
        return lastEvents;
    }

    /** When the newest event of a name happened, else when it was recorded. */
    Instant happened(String event) {
        return Objects.requireNonNull(happened.get(event), () -> event + " has not happened");
    }

    List<Duty> duties() {
        return file == null ? List.of() : file.duties(law);
    }

    Duty duty(String id) {
        return duties().stream()
                .filter(duty -> duty.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no duty " + id + " in " + duties()));
    }
}
