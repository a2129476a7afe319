package vigil.reports;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * What a statutory report is about (Decree 39/2016/NĐ-CP, Art. 24): the first six months of a year, or the whole year.
 *
 * @param half 1 for the first six months, {@code null} for the year; no report is due about the last six months alone
 */
public record ReportingPeriod(int year, @Nullable Integer half) {

    /** The whole year. */
    public static ReportingPeriod ofYear(int year) {
        return new ReportingPeriod(year, null);
    }

    /** The first six months. */
    public static ReportingPeriod ofHalf(int year) {
        return new ReportingPeriod(year, 1);
    }

    /** The newest that is over on a day. */
    public static ReportingPeriod lastOver(LocalDate today) {
        return today.isAfter(ofHalf(today.getYear()).last()) ? ofHalf(today.getYear()) : ofYear(today.getYear() - 1);
    }

    /** Whether it is only the first six months; no bean property, so that it is not taken for part of the record. */
    public boolean sixMonths() {
        return half != null;
    }

    public LocalDate first() {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    public LocalDate last() {
        return sixMonths() ? LocalDate.of(year, Month.JUNE, 30) : LocalDate.of(year, Month.DECEMBER, 31);
    }

    /** The same months a year earlier. */
    public ReportingPeriod before() {
        return new ReportingPeriod(year - 1, half);
    }

    /** As it stands in names of streams and files: {@code 2023} or {@code 2023-h1}. */
    public String code() {
        return sixMonths() ? year + "-h1" : String.valueOf(year);
    }
}
