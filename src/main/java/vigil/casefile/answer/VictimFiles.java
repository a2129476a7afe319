package vigil.casefile.answer;

import java.util.List;
import java.util.function.Predicate;
import vigil.casefile.FileView;
import vigil.casefile.FileView.Letter;
import vigil.casefile.FileView.LetterState;
import vigil.casefile.FileView.LetterWhy;
import vigil.casefile.FileView.VictimFile;
import vigil.casefile.VictimView;
import vigil.casefile.fold.CaseFile;
import vigil.law.AccidentFile;
import vigil.law.AccidentFile.Paper;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.FileLetter;

/** Lays the files of a case beside what the law asks for, victim by victim. */
final class VictimFiles {

    private final CaseFile file;
    private final AccidentFile asked;

    private VictimFiles(CaseFile file, AccidentFile asked) {
        this.file = file;
        this.asked = asked;
    }

    static List<VictimFile> of(CaseFile file, AccidentFile asked) {
        VictimFiles files = new VictimFiles(file, asked);
        return file.victims().stream()
                .filter(victim -> victim.withdrawn() == null)
                .map(files::victim)
                .toList();
    }

    private VictimFile victim(VictimView victim) {
        return new VictimFile(
                victim.victimId(),
                asked.papers().stream().map(paper -> letter(paper, victim)).toList());
    }

    private Letter letter(Paper paper, VictimView victim) {
        Predicate<FileView> counts = one -> one.withdrawn() == null
                && one.kind() == paper.letter()
                && (one.victimId() == null
                        ? asked.countsForAll(one.kind())
                        : one.victimId().equals(victim.victimId()));
        List<String> fileIds =
                file.files().stream().filter(counts).map(FileView::fileId).toList();
        if (!fileIds.isEmpty()) return new Letter(paper.letter(), LetterState.PRESENT, LetterWhy.ATTACHED, fileIds);
        LetterWhy why = absent(paper, victim);
        LetterState state = switch (why) {
            case ATTACHED, STATEMENT_RECORDED -> LetterState.PRESENT;
            case MANDATORY, MANDATORY_AFTER_PUBLICATION -> LetterState.MISSING;
            case ONLY_IF_ANY -> LetterState.IF_ANY;
            case DECLARED_DEAD_BY_COURT -> LetterState.NOT_APPLICABLE;
        };
        return new Letter(paper.letter(), state, why, fileIds);
    }

    private LetterWhy absent(Paper paper, VictimView victim) {
        if (!paper.mandatory()) return LetterWhy.ONLY_IF_ANY;
        if (paper.letter() == FileLetter.D && deadByCourt(victim)) return LetterWhy.DECLARED_DEAD_BY_COURT;
        boolean heard = paper.letter() == FileLetter.E && !file.investigation().statements().isEmpty();
        if (heard) return LetterWhy.STATEMENT_RECORDED;
        return paper.afterPublication() ? LetterWhy.MANDATORY_AFTER_PUBLICATION : LetterWhy.MANDATORY;
    }

    private static boolean deadByCourt(VictimView victim) {
        return victim.condition() == Condition.DEAD
                && victim.history().getLast().basis() == ConditionBasis.COURT;
    }
}
