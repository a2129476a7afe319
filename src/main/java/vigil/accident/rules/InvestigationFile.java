package vigil.accident.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Evidence.Paper;
import vigil.accident.chapters.Victims.Victim;
import vigil.kernel.Names;
import vigil.law.AccidentFile.Held;
import vigil.law.AccidentFile.Missing;
import vigil.law.AccidentFile.Step;
import vigil.law.ConditionBasis;
import vigil.law.FileLetter;
import vigil.law.Law;

/** Holds the papers of a case against the file that the law asks for, victim by victim. */
final class InvestigationFile {

    private final Law law;

    InvestigationFile(Law law) {
        this.law = law;
    }

    /** What is missing for a step, as {@code victim:letter}, for example {@code v2:b}. */
    List<String> missing(Step step, Accident accident) {
        return missingOf(step, accident)
                .map(missing -> missing.victimId() + ":" + Names.of(missing.letter()))
                .toList();
    }

    /** The same in one line, victim by victim: {@code v1: b, c; v2: d}; empty when nothing is missing. */
    String missingInWords(Step step, Accident accident) {
        Map<String, String> lettersByVictim = missingOf(step, accident)
                .collect(Collectors.groupingBy(
                        Missing::victimId,
                        LinkedHashMap::new,
                        Collectors.mapping(missing -> Names.of(missing.letter()), Collectors.joining(", "))));
        return lettersByVictim.entrySet().stream()
                .map(file -> file.getKey() + ": " + file.getValue())
                .collect(Collectors.joining("; "));
    }

    private Stream<Missing> missingOf(Step step, Accident accident) {
        List<Held> files = accident.victims().present().stream()
                .map(victim -> new Held(victim.id(), letters(accident, victim), declaredDead(victim)))
                .toList();
        int statements = accident.investigation().statements();
        return law.file().missing(step, files, statements, hurt(accident)).stream();
    }

    /** How many people were hurt; a change of condition moves nobody in or out. */
    private static int hurt(Accident accident) {
        int listed = accident.victims().casualties().total();
        int stated = accident.facts().stated().total();
        return accident.victims().confirmed() ? listed : Math.max(stated, listed);
    }

    private static boolean declaredDead(Victim victim) {
        return victim.dead() && victim.basis() == ConditionBasis.COURT;
    }

    private Set<FileLetter> letters(Accident accident, Victim victim) {
        return accident.evidence().present().stream()
                .filter(paper -> liesIn(paper, victim))
                .map(Paper::letter)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A paper without a victim lies in every file, unless it is about one person's body. */
    private boolean liesIn(Paper paper, Victim victim) {
        String of = paper.victimId();
        return of == null ? law.file().countsForAll(paper.letter()) : of.equals(victim.id());
    }
}
