package vigil.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.law.Casualties;
import vigil.law.Level;
import vigil.law.Severity;

/**
 * One case as a reader gets it.
 *
 * @param version number of events of the stream; what {@code If-Match} compares
 * @param position the case's newest event in this answer
 * @param completeTo position up to which the answer is complete
 * @param lastRecordedAt when the newest event was recorded
 * @param mergedInto the case that took this one over; {@code null} when there is none, or it is out of the reader's scope
 * @param mergedIntoHidden whether there is one and it is out of the reader's scope
 * @param casualties per class the larger of stated and listed, until the list was confirmed
 * @param limit {@code null} before the first limit started
 * @param victimFiles the file the law asks for, one per victim
 */
public record CaseView(
        String number,
        long version,
        long position,
        long completeTo,
        Instant lastRecordedAt,
        Status status,
        @Nullable String mergedInto,
        boolean mergedIntoHidden,
        Province province,
        FactsView facts,
        Casualties casualties,
        FactsView.Harm harm,
        FactsView.Assessment assessment,
        List<NoticeView> notices,
        List<VictimView> victims,
        FamilyView families,
        InvestigationView investigation,
        @Nullable LimitView limit,
        List<DirectiveView> directives,
        List<FileView> files,
        List<FileView.VictimFile> victimFiles,
        List<NoticeView.Note> notes,
        List<NoticeView.LateEntry> lateEntries,
        ClosureView closure,
        List<Milestone> milestones) {

    /** The class of the accident, as the list has it. */
    @JsonProperty
    public @Nullable Severity severity() {
        return assessment.severity();
    }

    /** The level that the law demands, as the list has it. */
    @JsonProperty
    public @Nullable Level level() {
        return assessment.level();
    }

    /** A file by its id, {@code null} when the case has none of it. */
    public @Nullable FileView file(String fileId) {
        return files.stream().filter(file -> file.fileId().equals(fileId)).findFirst().orElse(null);
    }

    /** The files that are no longer what was uploaded; those that were destroyed need not be. */
    public List<FileView> brokenFiles() {
        return files.stream()
                .filter(file -> file.check() != null && file.check().broken())
                .filter(file -> !isGone(file.fileId()))
                .toList();
    }

    /** Whether there are such files and all of them were destroyed. */
    public boolean destroyed(List<String> fileIds) {
        return !fileIds.isEmpty() && fileIds.stream().allMatch(this::isGone);
    }

    /** Whether a file was destroyed, by a decision of its own or with somebody who was forgotten. */
    public boolean isGone(String fileId) {
        FileView file = file(fileId);
        return closure.destroyed(fileId) != null || file != null && file.erased() != null;
    }

    /** Whether work on the case goes on. */
    public enum Status {
        OPEN,
        CLOSED,
        /** A duplicate whose case is followed under another number. */
        MERGED
    }

    /**
     * Where it happened.
     *
     * @param name of the day of the accident
     * @param unit code of the unit that is its successor today
     */
    public record Province(String code, String name, String unit, String unitName) {}
}
