package vigil.audit;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;

import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.questions.WithinCases;

/**
 * Who read what, the newest first. Who is let in for a part of the country only must name a case or person of it.
 *
 * @param stream only readings of this case or person
 * @param account only readings by this account
 * @param unusual only attempts out of scope and readings through a broken glass
 * @param until only readings up to this position
 * @param page counted from 1
 */
@AllowedTo({AUDITOR, DATA_PROTECTION})
@WithinCases
public record FindReadings(
        @Nullable String stream, @Nullable String account, boolean unusual, @Nullable Long until, int page)
        implements Query<ReadingList> {

    /** Readings on one page. */
    public static final int PAGE_SIZE = 100;

    /** Nobody turns more pages than this. */
    public static final int LAST_PAGE = 9_999;

    public FindReadings {
        if (page < 1 || page > LAST_PAGE) {
            throw new IllegalArgumentException("pages are counted from 1 to " + LAST_PAGE);
        }
    }

    /** Another page of the same. */
    public FindReadings page(int other) {
        return new FindReadings(stream, account, unusual, until, other);
    }

    /** The same, without what is recorded meanwhile. */
    public FindReadings until(long position) {
        return new FindReadings(stream, account, unusual, position, page);
    }
}
