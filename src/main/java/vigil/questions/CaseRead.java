package vigil.questions;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Confidential;
import vigil.kernel.Event;

/**
 * Somebody read a case. Belongs to no stream, so that reading changes no case's version; who it was stands in
 * the event's attribution.
 *
 * @param query outside name of the question
 * @param purpose why, when a reason was given; sealed under the case's key and the keys of all persons it names
 * @param refused only in old records: whether the case lay outside the reader's scope; now
 *     {@link vigil.commands.AccessRefused}
 * @param also what else was asked in the same breath, {@code null} for nothing
 * @param glass whether the case lay outside the reader's scope and was seen because the glass had been broken,
 *     {@code null} for no
 */
@AllowedTo({AUDITOR, DATA_PROTECTION})
public record CaseRead(
        String number,
        String query,
        @Nullable Confidential purpose,
        boolean refused,
        @Nullable List<String> also,
        @Nullable Boolean glass)
        implements Event {}
