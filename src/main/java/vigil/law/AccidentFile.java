package vigil.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Names;
import vigil.law.rules.Sheet;

/**
 * The papers of an accident's file (Decree 39/2016/NĐ-CP, Art. 16): one file per victim. A paper attached to the case
 * without a victim lies in every victim's file, unless it is about one person's body.
 */
public final class AccidentFile {

    /** Stands for a victim who was hurt according to the notices, but is not on the list. */
    public static final String NOT_LISTED = "v?";

    private final Map<FileLetter, Paper> papers;
    private final String reference;

    private AccidentFile(Map<FileLetter, Paper> papers, String reference) {
        this.papers = papers;
        this.reference = reference;
    }

    /**
     * One paper.
     *
     * @param mandatory whether every file holds it; else "if any"
     * @param personal whether it is about one victim's body and must be attached for that victim
     * @param afterPublication whether it exists only once the minutes are published
     */
    public record Paper(
            FileLetter letter, Words name, boolean mandatory, boolean personal, boolean afterPublication) {}

    /** For which step the file must be complete. */
    public enum Step {
        /** Before the minutes are published: they and those of the meeting cannot lie in the file yet. */
        PUBLICATION,
        /** Before the case is closed. */
        CLOSURE
    }

    /** What lies in one victim's file. */
    public record Held(String victimId, Set<FileLetter> letters, boolean declaredDeadByCourt) {}

    /** A mandatory paper that is not there. */
    public record Missing(String victimId, FileLetter letter) {}

    /**
     * What decides how long the file of an accident is kept (Decree 39/2016/NĐ-CP, Art. 18(8)).
     *
     * @param severity the class last assessed, {@code null} when none was
     * @param closedOn the day the case was closed
     * @param born the years in which those were born whose retirement ends the keeping; empty where a year is not known
     */
    public record Keeping(
            LocalDate accidentOn, @Nullable Severity severity, LocalDate closedOn, List<Optional<Integer>> born) {}

    /**
     * How long a file is kept.
     *
     * @param until the first day on which the law does not keep it any more
     * @param basis by which rule
     * @param confirmed whether everything it was reckoned by was read in the legal text
     * @param why the sentence that explains the day
     */
    public record Kept(LocalDate until, LegalBasis basis, boolean confirmed, Ground ground, Words why) {}

    /** Why a file is kept. */
    public enum Ground {
        /** Somebody died: a number of years. */
        FATAL,
        /** Nobody died: until the victim retires. */
        RETIREMENT
    }

    static AccidentFile of(Sheet sheet) {
        Map<FileLetter, Paper> papers = new EnumMap<>(FileLetter.class);
        sheet.items("papers").map(AccidentFile::paper).forEach(paper -> papers.put(paper.letter(), paper));
        return new AccidentFile(papers, sheet.text("reference"));
    }

    private static Paper paper(Sheet item) {
        FileLetter letter = Stream.of(FileLetter.values())
                .filter(one -> Names.of(one).equals(item.text("letter")))
                .findFirst()
                .orElseThrow();
        return new Paper(
                letter,
                item.words("name"),
                item.flag("mandatory"),
                item.flag("personal"),
                item.flag("after-publication"));
    }

    /** Where the list of papers stands. */
    public String reference() {
        return reference;
    }

    /** All papers in the order of the decree. */
    public List<Paper> papers() {
        return List.copyOf(papers.values());
    }

    /** Whether a paper attached under this letter without a victim counts for all of them. */
    public boolean countsForAll(FileLetter letter) {
        Paper paper = papers.get(letter);
        return paper == null || !paper.personal();
    }

    /**
     * The mandatory papers that are not there, victim by victim.
     *
     * @param statements how many minutes of statements the case holds; one is enough for letter e of every file
     * @param people how many people were hurt; those not listed lack everything
     */
    public List<Missing> missing(Step step, List<Held> files, int statements, int people) {
        List<Held> all = new ArrayList<>(files);
        if (people > files.size()) all.add(new Held(NOT_LISTED, Set.of(), false));
        return all.stream()
                .flatMap(file -> papers.values().stream()
                        .filter(paper -> owed(paper, step, file, statements))
                        .map(paper -> new Missing(file.victimId(), paper.letter())))
                .toList();
    }

    private static boolean owed(Paper paper, Step step, Held file, int statements) {
        if (!paper.mandatory() || file.letters().contains(paper.letter())) return false;
        return switch (paper.letter()) {
            case D -> !file.declaredDeadByCourt();
            case E -> statements == 0;
            default -> step == Step.CLOSURE || !paper.afterPublication();
        };
    }
}
