package vigil.papers;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/**
 * Asks for a page of an office's book of outgoing documents of a year; a province sees its own book.
 *
 * @param office {@code central} or the code of a province
 * @param page from 1, fifty documents each, the newest first
 */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record ShowBook(String office, int year, int page) implements Query<ShowBook.Book> {

    /** Documents on a page. */
    public static final int PAGE = 50;

    /**
     * A page of a book.
     *
     * @param total number of documents, which is also the last number
     * @param completeTo position up to which the answer is complete
     */
    public record Book(
            String office, String officeName, int year, int page, long total, long completeTo, List<BookEntry> entries) {}
}
