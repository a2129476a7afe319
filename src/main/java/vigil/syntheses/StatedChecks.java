package vigil.syntheses;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.fields.BadFields;
import vigil.fields.Faults;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.reports.ReportingPeriod;
import vigil.reports.EmployerReportDecider;

/** Whether what a province states of its establishments can be right. */
final class StatedChecks {

    private StatedChecks() {}

    /**
     * Checks the period and the rows.
     *
     * @throws BadFields naming every fault
     */
    public static void check(ReportingPeriod period, List<Stated> rows, Law law) {
        Faults faults = new Faults();
        EmployerReportDecider.checkPeriod(faults, period);
        faults.throwIfAny();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Stated row = rows.get(i);
            String path = "establishments[" + i + "]";
            String code = String.valueOf(row.type());
            faults.when(
                    !law.codes().knows(Kind.ESTABLISHMENT_TYPE, code, period.last()), path + ".type", "unknown-code");
            faults.when(!seen.add(row.type()), path + ".type", "code-twice");
            faults.when(
                    row.establishments() == 0 && row.workers() > 0, path + ".establishments", "workers-without-establishment");
        }
        faults.throwIfAny();
    }
}
