package vigil.casefile.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentCommand;
import vigil.accident.ClosureCommand;
import vigil.accident.CondolenceCommand;
import vigil.accident.DirectiveCommand;
import vigil.accident.InvestigationCommand;
import vigil.accident.NoticeCommand;
import vigil.accident.PaperCommand;
import vigil.casefile.Timeline;
import vigil.commands.Option;
import vigil.kernel.Command;
import vigil.kernel.Names;
import vigil.web.Wording;

/**
 * What the reader's role may do in a case.
 *
 * @param open what can be done now, by chapter
 * @param closed what cannot be done now, each with the reason
 */
public record CommandMenu(Map<String, List<Entry>> open, List<Entry> closed) {

    /** One command; {@code why} says in a sentence what stands against it. */
    public record Entry(String name, String label, @Nullable String why) {}

    static CommandMenu of(List<Option> options, Wording words) {
        Map<String, List<Entry>> open = new LinkedHashMap<>();
        List<Entry> closed = new java.util.ArrayList<>();
        for (Option option : options) {
            if (option.command() == NoticeCommand.ReportAccident.class) continue;
            Entry entry = entry(option, words);
            if (entry.why() == null) {
                open.computeIfAbsent(chapter(option.command()), _ -> new java.util.ArrayList<>()).add(entry);
            } else {
                closed.add(entry);
            }
        }
        return new CommandMenu(open, List.copyOf(closed));
    }

    /** Whether there is nothing to do here for this role. */
    public boolean isEmpty() {
        return open.isEmpty() && closed.isEmpty();
    }

    Optional<Entry> find(String name) {
        return open.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.name().equals(name))
                .findFirst();
    }

    private static Entry entry(Option option, Wording words) {
        return new Entry(
                Names.of(option.command()),
                words.command(option.command()),
                option.hindrance() == null ? null : words.refusal(option.hindrance()));
    }

    private static String chapter(Class<? extends Command> command) {
        if (!AccidentCommand.class.isAssignableFrom(command)) throw new IllegalArgumentException(command.getName());
        if (NoticeCommand.class.isAssignableFrom(command)) return Names.of(Timeline.Group.NOTICE);
        if (CondolenceCommand.class.isAssignableFrom(command)) return Names.of(Timeline.Group.CONDOLENCE);
        if (InvestigationCommand.class.isAssignableFrom(command)) return Names.of(Timeline.Group.INVESTIGATION);
        if (DirectiveCommand.class.isAssignableFrom(command)) return Names.of(Timeline.Group.DIRECTIVE);
        if (PaperCommand.class.isAssignableFrom(command)) return Names.of(Timeline.Group.PAPER);
        if (ClosureCommand.class.isAssignableFrom(command)) return Names.of(Timeline.Group.CLOSURE);
        throw new IllegalArgumentException(command.getName());
    }
}
