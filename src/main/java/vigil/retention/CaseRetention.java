package vigil.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.law.FileLetter;

/**
 * The keeping of the files of one case.
 *
 * @param open whether the case, or the one it went into, is not closed: then no time of keeping runs
 * @param completeTo position up to which the answer is complete
 */
public record CaseRetention(String number, boolean open, List<FileRetention> files, long completeTo) {

    /**
     * The keeping of one file.
     *
     * @param until the first day on which the law does not keep it any more, {@code null} while the case is open
     * @param ended whether that day has come
     * @param why the sentence that explains the day, in the reader's language
     * @param reference where it stands in law
     * @param confirmed whether all it was reckoned by was read in the legal text
     * @param destroyed whether it was destroyed
     * @param held the document because of which it is held, {@code null} when nothing holds it
     * @param proposalId the undecided proposal that names it
     */
    public record FileRetention(
            String fileId,
            FileLetter kind,
            @Nullable LocalDate until,
            boolean ended,
            @Nullable String why,
            @Nullable String reference,
            boolean confirmed,
            boolean destroyed,
            @Nullable String held,
            @Nullable String proposalId) {

        /** Whether it may be proposed to be destroyed. */
        public boolean ready() {
            return ended && !destroyed && held == null && proposalId == null;
        }
    }

    /** The files by their ids. */
    public Map<String, FileRetention> byId() {
        return files.stream().collect(Collectors.toMap(FileRetention::fileId, Function.identity()));
    }

    /** How many files may be proposed to be destroyed. */
    public long readyFiles() {
        return files.stream().filter(FileRetention::ready).count();
    }
}
