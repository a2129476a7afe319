package vigil.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;
import vigil.kernel.Event;

/**
 * Somebody read a case, or tried to. Belongs to no stream, so that reading changes no case's version; who it was stands in
 * the event's attribution.
 *
 * @param query outside name of the question
 * @param purpose why, when a reason was given; sealed under the case's key, as it may name people
 * @param refused whether the case lies outside the reader's scope
 * @param also what else was asked in the same breath, {@code null} for nothing
 * @param glass whether the case lay outside the reader's scope and was seen because the glass had been broken,
 *     {@code null} for no
 */
public record CaseRead(
        String number,
        String query,
        @Nullable Confidential purpose,
        boolean refused,
        @Nullable List<String> also,
        @Nullable Boolean glass)
        implements Event {}
