package vigil.publications;

import static vigil.kernel.Role.LEADER;

import org.jspecify.annotations.Nullable;
import vigil.figures.Figures.Mark;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command;
import vigil.reports.ReportingPeriod;

/** What may be asked of publications; a published figure is never changed, only followed by another. */
public sealed interface PublicationCommand extends Command {

    /**
     * Publishes the tables of a period as the log stands.
     *
     * @param province code, on the last day of the period, of the one province they are about; {@code null} for the country
     * @param mark p while figures may still change, r when they revise published ones
     * @param note what readers should know of this edition
     * @param hideSmall whether readers get it with small cells kept back; not said means no
     * @param pinnedTo position up to which everything is counted
     * @param digest of the numbers
     */
    @AllowedTo(LEADER)
    record PublishFigures(
            ReportingPeriod period,
            @Nullable String province,
            Mark mark,
            @Nullable String note,
            @Nullable Boolean hideSmall,
            @FilledByServer @Nullable Long pinnedTo,
            @FilledByServer @Nullable String digest)
            implements PublicationCommand {

        /** The same with what the office itself knows. */
        public PublishFigures pinned(long position, String sha256) {
            return new PublishFigures(period, province, mark, note, hideSmall, position, sha256);
        }
    }
}
