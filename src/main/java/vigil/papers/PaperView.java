package vigil.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.PaperCommand.Amending;
import vigil.accident.PaperCommand.PaperKind;

/**
 * An official document of a case as its list shows it: a paper, a letter to a family or a directive.
 *
 * @param documentId in the case: p1, l1, d1
 * @param office {@code central} or a province's code, {@code officeName} as it was called on the day
 * @param symbol and the other parts of the registration are {@code null} until it is signed
 * @param sha256 of the PDF that was signed
 * @param amends the document that it corrects, replaces or withdraws
 * @param amended what later documents did to it
 */
public record PaperView(
        String documentId,
        PaperKind kind,
        String office,
        String officeName,
        String subject,
        PaperState state,
        List<Step> steps,
        @Nullable String symbol,
        @Nullable Integer running,
        @Nullable LocalDate signedOn,
        @Nullable String sha256,
        @Nullable Amends amends,
        List<Amended> amended) {

    /** How far a document has come. */
    public enum PaperState {
        DRAFTED,
        CHECKED,
        SIGNED,
        /** Signed, and corrected by a later document. */
        CORRECTED,
        REPLACED,
        WITHDRAWN,
        DISCARDED
    }

    /** Who did what when. */
    public record Step(PaperStep kind, String by, Instant at) {}

    /** What was done to a draft. */
    public enum PaperStep {
        DRAFTED,
        REVISED,
        CHECKED,
        SIGNED,
        DISCARDED,
        WITHDRAWN
    }

    /** The document it amends. */
    public record Amends(String documentId, Amending how) {}

    /** A later document that amended it. */
    public record Amended(Amending how, String through, String symbol) {}
}
