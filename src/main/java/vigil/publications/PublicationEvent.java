package vigil.publications;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import org.jspecify.annotations.Nullable;
import vigil.figures.Figures.Mark;
import vigil.kernel.AllowedTo;
import vigil.kernel.Event;
import vigil.reports.ReportingPeriod;

/** What can happen to a publication. */
@AllowedTo({AUDITOR, DATA_PROTECTION, LEADER, OFFICER, PROVINCIAL})
public sealed interface PublicationEvent extends Event {

    /**
     * The tables of a period became public.
     *
     * @param hideSmall whether readers get it with small cells kept back; {@code null} for no
     * @param pinnedTo position of the log up to which everything was counted
     * @param digest SHA-256 over all numbers before any is kept back; whoever counts again up to the position gets the same
     */
    record FiguresPublished(
            ReportingPeriod period,
            @Nullable String province,
            Mark mark,
            @Nullable String note,
            @Nullable Boolean hideSmall,
            long pinnedTo,
            String digest,
            String by)
            implements PublicationEvent {}
}
