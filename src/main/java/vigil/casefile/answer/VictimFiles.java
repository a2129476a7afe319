package vigil.casefile.answer;

import java.util.List;
import java.util.function.Predicate;
import vigil.casefile.FileView;
import vigil.casefile.FileView.Letter;
import vigil.casefile.FileView.LetterState;
import vigil.casefile.FileView.VictimFile;
import vigil.casefile.VictimView;
import vigil.casefile.fold.CaseFile;
import vigil.law.AccidentFile;
import vigil.law.AccidentFile.Paper;
import vigil.law.Condition;
import vigil.law.ConditionBasis;

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
        return new Letter(paper.letter(), fileIds.isEmpty() ? absent(paper, victim) : LetterState.PRESENT, fileIds);
    }

    private LetterState absent(Paper paper, VictimView victim) {
        if (!paper.mandatory()) return LetterState.IF_ANY;
        return switch (paper.letter()) {
            case D -> deadByCourt(victim) ? LetterState.NOT_APPLICABLE : LetterState.MISSING;
            case E -> file.investigation().statements().isEmpty() ? LetterState.MISSING : LetterState.PRESENT;
            default -> LetterState.MISSING;
        };
    }

    private static boolean deadByCourt(VictimView victim) {
        return victim.condition() == Condition.DEAD
                && victim.history().getLast().basis() == ConditionBasis.COURT;
    }
}
