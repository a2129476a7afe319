package vigil.papers;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.LocalDate;
import vigil.accident.PaperCommand.PaperKind;
import vigil.kernel.AllowedTo;
import vigil.kernel.Event;

/**
 * A signed document took the next number of a book of outgoing documents. The book of an office and year is a stream of its
 * own; the event stands in the same commit as the signature, and its place in the stream is the number, so that the log
 * itself allows neither a hole nor a double.
 *
 * @param subject trích yếu; names nobody
 * @param number of the accident and {@code document} in it: where the document is
 * @param by the account that signed
 */
@AllowedTo({AUDITOR, DATA_PROTECTION, LEADER, OFFICER, PROVINCIAL})
public record NumberTaken(
        String office,
        int year,
        int running,
        String symbol,
        LocalDate signedOn,
        PaperKind kind,
        String subject,
        String number,
        String document,
        String by)
        implements Event {}
