package vigil.accident;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.PaperCommand.Amending;
import vigil.accident.PaperCommand.Capacity;
import vigil.accident.PaperCommand.PaperKind;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;

/** What can happen to the official papers of a case. */
public sealed interface PaperEvent extends AccidentEvent {

    /**
     * A paper was drafted.
     *
     * @param office the office that will issue it: {@code central} or the code of today's province
     */
    record PaperDrafted(
            String paperId,
            PaperKind kind,
            String office,
            String subject,
            Urgency urgency,
            List<String> to,
            List<String> copies,
            Confidential text,
            @Nullable String amends,
            @Nullable Amending amending,
            String by)
            implements PaperEvent {}

    /** The whole draft as it reads from now on. */
    record PaperRevised(
            String paperId,
            String subject,
            Urgency urgency,
            List<String> to,
            List<String> copies,
            Confidential text,
            String by)
            implements PaperEvent {}

    record PaperChecked(String paperId, @Nullable Confidential remarks, String by) implements PaperEvent {}

    record PaperSigned(String paperId, Registration registration, String by) implements PaperEvent, Decision {}

    /**
     * The place of a signed document in a book of outgoing documents, and the proof of what was signed.
     *
     * @param number from 1 on 1 January, without holes
     * @param signer the name printed below the signature
     * @param sha256 of the PDF that was signed
     * @param edition of the program's way of rendering, with which the same bytes come out again
     * @param knownUpTo position up to which the names of persons were read for it
     */
    record Registration(
            String office,
            int year,
            int number,
            String symbol,
            LocalDate signedOn,
            Capacity capacity,
            @Nullable Confidential signer,
            String sha256,
            int edition,
            long knownUpTo) {

        /** The office of those who are limited to no province. */
        public static final String CENTRAL = "central";

        /** The office for which an account writes and signs: {@code central} or the code of its province. */
        public static String officeOf(Actor actor) {
            return actor.limitedTo().orElse(CENTRAL);
        }
    }

    /**
     * A signed paper, letter or directive was corrected, replaced or withdrawn by another document.
     *
     * @param documentId the amended one
     * @param through the paper that amends it, and its symbol
     */
    record DocumentAmended(String documentId, Amending amending, String through, String symbol)
            implements PaperEvent {}

    record PaperDiscarded(String paperId, Confidential reason, String by) implements PaperEvent, Decision {}
}
