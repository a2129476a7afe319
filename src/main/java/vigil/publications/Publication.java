package vigil.publications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.figures.Figures.Mark;
import vigil.reports.ReportingPeriod;

/**
 * Figures that were made public.
 *
 * @param id its stream
 * @param hideSmall whether readers get it with small cells kept back
 * @param pinnedTo position of the log up to which everything was counted
 * @param digest SHA-256 over all numbers
 * @param publishedAt when it was recorded
 * @param by the account that published
 * @param position of the event itself
 */
public record Publication(
        String id,
        ReportingPeriod period,
        @Nullable String province,
        Mark mark,
        @Nullable String note,
        boolean hideSmall,
        long pinnedTo,
        String digest,
        Instant publishedAt,
        String by,
        long position) {}
