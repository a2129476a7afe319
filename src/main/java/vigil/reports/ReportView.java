package vigil.reports;

import java.util.List;

/**
 * An employer's report.
 *
 * @param now as it stands
 * @param before what stood earlier, newest first
 * @param version of its stream; what {@code If-Match} compares
 */
public record ReportView(FiledReport now, List<FiledReport> before, long version, long completeTo) {}
