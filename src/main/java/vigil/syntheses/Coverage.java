package vigil.syntheses;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.reports.ReportingPeriod;

/**
 * Who has reported about a period.
 *
 * @param reminders the reports that the law demands about it, each with its last day
 * @param reported how many establishments have reported
 * @param missing establishments that the office knows and that have not
 * @param completeTo position up to which all this is complete
 */
public record Coverage(
        ReportingPeriod period,
        List<Reminder> reminders,
        List<ProvinceCoverage> provinces,
        long reported,
        List<Missing> missing,
        long completeTo) {

    /**
     * A report that is due.
     *
     * @param whose {@code enterprise} or {@code province}
     * @param due the last day
     * @param open how many of them the office still waits for
     * @param late whether the last day is over and some are open
     * @param why why this date, in the reader's language
     */
    public record Reminder(
            String rule, String whose, String what, LocalDate due, long open, boolean late, String reference, String why) {}

    /**
     * One province.
     *
     * @param called the name with the older units of the period and the unit of today, in the reader's language
     * @param codeToday code of the unit to which it belongs today
     * @param reports employers' reports from head offices there, as far as the asker may see them
     * @param sentOn when it sent its synthesis, {@code null} while it has not
     * @param synthesis the synthesis's stream, {@code null} while it has not or where the asker may not open it
     * @param late whether it was or is late
     */
    public record ProvinceCoverage(
            String code, String name, String called, String codeToday, long reports, @Nullable LocalDate sentOn, boolean late,
            @Nullable String synthesis) {}

    /**
     * An establishment that the office waits for.
     *
     * @param name as it was last called, {@code null} when only its tax code is known
     * @param provinceCode where it reports, as on the last day of the period: where its head office was, else where the accident
     *     was
     * @param cases numbers of its followed accidents in the period: it has something to report
     * @param before whether it reported about the same months of the year before
     */
    public record Missing(String taxCode, @Nullable String name, String provinceCode, List<String> cases, boolean before) {}
}
