package vigil.audit;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;

import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Event;

/**
 * Somebody took a list home. Belongs to no stream; who it was stands in the event's attribution.
 *
 * @param list outside name of the list
 * @param about the case or person it was narrowed to, {@code null} for all in scope
 * @param account the account whose readings were wanted, {@code null} for all
 * @param rows how many rows the file holds
 * @param sha256 of the file, so that a file at home can be told from one that was made up
 * @param completeTo position up to which the list was complete
 */
@AllowedTo({AUDITOR, DATA_PROTECTION})
public record ListExported(
        String list, @Nullable String about, @Nullable String account, long rows, String sha256, long completeTo)
        implements Event {}
