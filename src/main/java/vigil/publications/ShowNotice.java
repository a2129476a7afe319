package vigil.publications;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.reports.ReportingPeriod;

/**
 * The tables of the national notice (thông báo tình hình tai nạn lao động) of a period, beside the year before.
 *
 * @param province code, on the last day of the period, of the one province to be counted; {@code null} for all
 * @param upTo position of the log up to which everything is known, {@code null} for now
 * @param hideSmall whether small cells are kept back
 */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR})
public record ShowNotice(
        ReportingPeriod period, @Nullable String province, @Nullable Long upTo, boolean hideSmall)
        implements Query<Notice> {}
