package vigil.accident.chapters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent;
import vigil.accident.CondolenceEvent;
import vigil.accident.DirectiveEvent;
import vigil.accident.InvestigationEvent;
import vigil.accident.NoticeEvent;
import vigil.accident.PaperEvent;
import vigil.accident.NoticeEvent.*;
import vigil.law.FileLetter;

/**
 * The papers of the case and in whose hands each of them is.
 *
 * @param all in the order of attaching, those withdrawn among them
 */
public record Evidence(List<Paper> all) {

    public static final Evidence NONE = new Evidence(List.of());

    /**
     * One file of the case.
     *
     * @param victimId whose file it belongs to, {@code null} when it belongs to the file of every victim
     * @param holder the account that keeps it
     * @param offeredTo the account it was handed over to and that has not accepted it yet
     * @param broken whether its bytes were found changed or missing, and not whole since
     */
    public record Paper(
            String fileId,
            FileLetter letter,
            @Nullable String victimId,
            String holder,
            @Nullable String offeredTo,
            boolean withdrawn,
            boolean broken) {

        private Paper heldBy(String account) {
            return new Paper(fileId, letter, victimId, account, null, withdrawn, broken);
        }

        private Paper offered(@Nullable String account) {
            return new Paper(fileId, letter, victimId, holder, account, withdrawn, broken);
        }

        private Paper takenOut() {
            return new Paper(fileId, letter, victimId, holder, null, true, broken);
        }

        private Paper found(boolean isBroken) {
            return new Paper(fileId, letter, victimId, holder, offeredTo, withdrawn, isBroken);
        }
    }

    public Optional<Paper> find(String fileId) {
        return all.stream().filter(paper -> paper.fileId().equals(fileId)).findFirst();
    }

    /** The papers that count: all but those withdrawn. */
    public List<Paper> present() {
        return all.stream().filter(paper -> !paper.withdrawn()).toList();
    }

    /** Whether a victim's file holds a letter, as a paper of its own or one that belongs to every victim. */
    public boolean holds(FileLetter letter, String victimId) {
        return present().stream()
                .filter(paper -> paper.letter() == letter)
                .anyMatch(paper -> paper.victimId() == null || paper.victimId().equals(victimId));
    }

    Evidence evolve(AccidentEvent event) {
        return switch (event) {
            case NoticeEvent e -> evolve(e);
            case CondolenceEvent _, InvestigationEvent _, DirectiveEvent _, PaperEvent _, ClosureEvent _ -> this;
        };
    }

    private Evidence evolve(NoticeEvent event) {
        return switch (event) {
            case FileAttached e -> attached(e);
            case FileWithdrawn e -> with(e.fileId(), Paper::takenOut);
            case FileHandedOver e -> with(e.fileId(), paper -> paper.offered(e.to()));
            case FileAccepted e -> with(e.fileId(), paper -> paper.heldBy(e.by()));
            case OfKeeping e -> with(e.fileId(), paper -> kept(paper, e));
            case AccidentReported _, NoticeReceived _, FactsCorrected _, AccidentMerged _, NoteAdded _ -> this;
            case VictimAdded _, VictimConditionChanged _, VictimCorrected _, VictimWithdrawn _ -> this;
            case IdentityConfirmed _, VictimsConfirmed _, LateEntryExplained _ -> this;
            case SeverityAssessed _, CompetenceAssessed _ -> this;
        };
    }

    private Evidence attached(FileAttached e) {
        List<Paper> longer = new ArrayList<>(all);
        longer.add(new Paper(e.fileId(), e.kind(), e.victimId(), e.by(), null, false, false));
        return new Evidence(List.copyOf(longer));
    }

    private Evidence with(String fileId, UnaryOperator<Paper> change) {
        return new Evidence(all.stream()
                .map(paper -> paper.fileId().equals(fileId) ? change.apply(paper) : paper)
                .toList());
    }

    private static Paper kept(Paper paper, OfKeeping event) {
        return switch (event) {
            case FileDeclined _, FileTakenBack _ -> paper.offered(null);
            case FileFoundBroken _ -> paper.found(true);
            case FileFoundWhole _ -> paper.found(false);
        };
    }
}
