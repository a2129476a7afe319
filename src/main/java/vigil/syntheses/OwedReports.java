package vigil.syntheses;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.law.Duty.Periodic;

/** The reports of half-years and years that are still owed, for those who remind people of them; knows no asker. */
public interface OwedReports {

    /** Reports whose last day lies between two days and of which something is missing, one of each kind and unit. */
    List<Owed> open(LocalDate from, LocalDate to);

    /** How many have not sent a report, by unit of today; units of which nobody is missing are not there. */
    Map<String, Long> missing(Periodic report);

    /** The report of a name; empty when the law demands none of that name around now. */
    Optional<Periodic> named(String subject);

    /**
     * A report with those who owe it.
     *
     * @param unit code of the unit of today that must send it, or where the establishments are that must
     * @param missing how many have not sent it
     */
    record Owed(Periodic report, String unit, long missing) {

        /** Names the report without its unit: {@code RPT_EMPLOYER_YEAR:2023}. */
        public String subject() {
            return subject(report);
        }

        /** The name of a report of a period. */
        public static String subject(Periodic report) {
            return report.rule() + ':' + report.year();
        }
    }
}
