package vigil.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.accident.PaperCommand.PaperKind;

/**
 * One line of a book of outgoing documents.
 *
 * @param number of the accident, {@code documentId} in it
 * @param amendedBy symbol of the last document that corrected, replaced or withdrew it
 */
public record BookEntry(
        String office,
        int year,
        int running,
        String symbol,
        LocalDate signedOn,
        PaperKind kind,
        String subject,
        String number,
        String documentId,
        String by,
        PaperView.PaperState state,
        @Nullable String amendedBy,
        long position) {}
