package vigil.documents;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.NoticeEvent.Wholeness;
import vigil.documents.scanner.VirusScanner;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.questions.WithinCases;

/** Asks how the files are kept: which are broken, the last checks, and what was refused or removed, of the cases in scope. */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
@WithinCases
public record FindKeptFiles() implements Query<FindKeptFiles.KeptFiles> {

    /**
     * How the files are kept.
     *
     * @param scanner how the virus scanner stands
     * @param broken files that were changed or missing when they were last looked at
     * @param newest the newest checks
     * @param uploads what was refused or removed, newest first; {@code null} for those who do not see it
     */
    public record KeptFiles(
            VirusScanner.State scanner,
            List<Checked> broken,
            List<Checked> newest,
            @Nullable List<UploadNote> uploads,
            long completeTo) {}

    /** A file and what it was found to be. */
    public record Checked(String number, String fileId, String sha256, long size, Instant checkedAt, Wholeness found) {}

    /**
     * An upload that was refused, or removed because nobody attached it.
     *
     * @param fault why it was refused, {@code null} when it was removed
     * @param finding what was found in it, {@code null} when it was removed
     * @param account who had uploaded it
     */
    public record UploadNote(
            String number,
            long position,
            Instant at,
            @Nullable UploadFault fault,
            @Nullable String finding,
            String account,
            String sha256,
            long size) {}
}
