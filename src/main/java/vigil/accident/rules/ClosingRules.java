package vigil.accident.rules;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vigil.accident.Checklist;
import vigil.accident.Checklist.Item;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Condolence;
import vigil.accident.chapters.Directive;
import vigil.accident.chapters.Evidence.Paper;
import vigil.accident.chapters.Investigation;
import vigil.accident.chapters.Letter;
import vigil.accident.chapters.Letter.Owed;
import vigil.accident.chapters.Relative;
import vigil.accident.chapters.Victims.Victim;
import vigil.law.AccidentFile.Step;
import vigil.law.Law;

/** Says, item by item, what a case still waits for before it may be closed. */
public final class ClosingRules {

    private static final String WHOLE_CASE = "case";

    private final Law law;
    private final InvestigationFile file;

    public ClosingRules(Law law) {
        this.law = law;
        this.file = new InvestigationFile(law);
    }

    /** The checklist of a case as it stands; which items there are, and in which order, is data of the law. */
    public Checklist checklist(Accident accident) {
        return new Checklist(law.checklist().items().stream()
                .map(item -> new Item(item.id(), item.reference(), open(item.id(), accident)))
                .toList());
    }

    private List<String> open(String item, Accident accident) {
        Investigation investigation = accident.investigation();
        return switch (item) {
            case "victims-confirmed" -> whole(accident.victims().confirmed());
            case "identities-confirmed" -> victims(accident, victim -> !victim.identified());
            case "families-told" -> dead(accident, family -> family.stream().noneMatch(Relative::toldOfDeath));
            case "families-written-to" -> dead(accident, family -> awaitsLetter(accident, family));
            case "returned-letters-settled" -> letters(accident, Owed.RETURNED);
            case "families-put-right" -> letters(accident, Owed.FOLLOW_UP);
            case "expertise-received" -> investigation.expertiseAwaited();
            case "police-answered" -> whole(!investigation.awaitsPolice());
            case "minutes-published" -> whole(investigation.minutesPublished());
            case "minutes-sent" -> whole(investigation.minutesSent());
            case "files-complete" -> file.missing(Step.CLOSURE, accident);
            case "hand-overs-accepted" -> offered(accident);
            case "directives-closed" -> openDirectives(accident);
            default -> throw new IllegalStateException("nobody can tell whether " + item + " is done");
        };
    }

    private static List<String> whole(boolean done) {
        return done ? List.of() : List.of(WHOLE_CASE);
    }

    private static List<String> victims(Accident accident, Predicate<Victim> waiting) {
        return accident.victims().present().stream().filter(waiting).map(Victim::id).toList();
    }

    /** The dead whose families pass a test; a family nobody knows passes none of the wishes. */
    private static List<String> dead(Accident accident, Predicate<List<Relative>> waiting) {
        Condolence condolence = accident.condolence();
        return victims(accident, victim -> victim.dead() && waiting.test(condolence.relativesOf(victim.id())));
    }

    private static boolean awaitsLetter(Accident accident, List<Relative> family) {
        boolean wishesNone = !family.isEmpty() && family.stream().allMatch(Relative::wishesNoLetter);
        Stream<Letter> letters = family.stream()
                .flatMap(relative -> accident.condolence().lettersTo(relative.id()).stream());
        return !wishesNone && letters.noneMatch(Letter::out);
    }

    private static List<String> letters(Accident accident, Owed owed) {
        return accident.condolence().letters().stream()
                .filter(letter -> letter.owed() == owed)
                .map(Letter::id)
                .toList();
    }

    private static List<String> offered(Accident accident) {
        return accident.evidence().present().stream()
                .filter(paper -> paper.offeredTo() != null)
                .map(Paper::fileId)
                .toList();
    }

    private static List<String> openDirectives(Accident accident) {
        return accident.directives().all().stream()
                .filter(directive -> !directive.ended())
                .map(Directive::id)
                .toList();
    }
}
