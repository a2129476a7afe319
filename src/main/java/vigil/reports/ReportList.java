package vigil.reports;

import java.util.List;

/**
 * A page of employers' reports.
 *
 * @param total how many there are on all pages
 * @param completeTo position up to which the list is complete
 */
public record ReportList(
        ReportingPeriod period, List<FiledReport> reports, long total, int page, int pageSize, long completeTo) {}
