package vigil.register;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Coded;
import vigil.kernel.Query;
import vigil.law.Severity;
import vigil.questions.WithinCases;

/**
 * The cases that match, within the asker's province.
 *
 * @param q beginnings of words, in any order, without regard to tone marks and case; never searches persons
 * @param province code of a unit of today; its predecessors' cases count as its own
 * @param from first day of occurrence
 * @param to last day of occurrence
 * @param late only cases with an overdue duty
 * @param page counted from 1
 */
@WithinCases
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record FindCases(
        @Nullable String q,
        @Nullable String province,
        @Nullable Severity severity,
        CaseListEntry.@Nullable Status status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean late,
        Sort sort,
        int page)
        implements Query<CaseList> {

    /** Cases on one page. */
    public static final int PAGE_SIZE = 50;

    /** Nobody turns more pages than this. */
    public static final int LAST_PAGE = 9_999;

    public FindCases {
        if (page < 1 || page > LAST_PAGE) {
            throw new IllegalArgumentException("pages are counted from 1 to " + LAST_PAGE);
        }
    }

    /** The first page of everything, newest accidents first. */
    public static FindCases all() {
        return new FindCases(null, null, null, null, null, null, false, Sort.OCCURRED_DESC, 1);
    }

    /** How the list is sorted; a leading minus of the outside code means newest, largest or last first. */
    public enum Sort implements Coded {
        OCCURRED("occurred"),
        OCCURRED_DESC("-occurred"),
        NUMBER("number"),
        NUMBER_DESC("-number"),
        /** By the newest event. */
        CHANGED("changed"),
        CHANGED_DESC("-changed"),
        SEVERITY("severity"),
        SEVERITY_DESC("-severity");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
