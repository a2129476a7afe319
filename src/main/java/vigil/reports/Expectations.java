package vigil.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.questions.Asker;

/** How far the reports about a period are in; whom the office waits for, another room knows. */
public interface Expectations {

    /** How far they are, within the asker's province. */
    Expected of(ReportingPeriod period, Asker asker);

    /**
     * How far the employers' reports about a period are in.
     *
     * @param missing establishments that the office waits for
     * @param due the last day, {@code null} when no law names one
     * @param late whether that day is over and some are missing
     */
    record Expected(long reported, long missing, @Nullable LocalDate due, boolean late) {}
}
