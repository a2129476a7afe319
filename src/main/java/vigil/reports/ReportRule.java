package vigil.reports;

import vigil.kernel.Rule;

/** The rules that a command about statutory reports can break. */
public enum ReportRule implements Rule {
    REPORT_ALREADY_SUBMITTED,
    REPORT_WITHDRAWN,
    ESTABLISHMENT_STAYS_THE_SAME,
    NOTHING_CORRECTED,
    PERIOD_NOT_OVER,
    RECEIVED_IN_THE_FUTURE
}
