package vigil.reports;

import org.jspecify.annotations.Nullable;
import vigil.kernel.Command.Fact;
import vigil.kernel.Command.MayBearAName;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Confidential;

/**
 * The head of the employer's report (Decree 39/2016/NĐ-CP, App. XII).
 *
 * @param taxCode by which one establishment is known through the years
 * @param provinceCode of the head office, as on the last day of the period
 * @param type 1–9, the establishment types of App. XIV
 * @param sector code of the main industry
 * @param workers all of them, at the end of the period
 * @param women how many of them are women
 * @param payrollMillion total payroll in million đồng
 */
public record Reporter(
        String taxCode,
        @Fact @MayBearAName @OneLine Confidential name,
        String provinceCode,
        int type,
        @Nullable String sector,
        long workers,
        long women,
        long payrollMillion) {

    /** The same, with its name in another form: sealed, or opened for an answer. */
    public Reporter called(Confidential otherwise) {
        return new Reporter(taxCode, otherwise, provinceCode, type, sector, workers, women, payrollMillion);
    }
}
