package vigil.reports;

import java.util.List;
import vigil.kernel.Confidential;

/**
 * The content of an employer's report (Decree 39/2016/NĐ-CP, App. XII), the same whether it came as form, file or JSON.
 *
 * @param accidents line 1, accidents at work
 * @param byCause lines 1.1; one main cause an accident
 * @param byFactor lines 1.2
 * @param byOccupation lines 1.3
 * @param allowance line 2, accidents with an allowance under Art. 39(2) of the law
 */
public record EmployerReport(
        Reporter reporter,
        Line accidents,
        List<CodedLine> byCause,
        List<CodedLine> byFactor,
        List<CodedLine> byOccupation,
        Line allowance,
        Losses losses) {

    public EmployerReport {
        byCause = List.copyOf(byCause);
        byFactor = List.copyOf(byFactor);
        byOccupation = List.copyOf(byOccupation);
    }

    /** The same, with the establishment's name in another form: sealed, or opened for an answer. */
    public EmployerReport called(Confidential name) {
        return new EmployerReport(
                reporter.called(name), accidents, byCause, byFactor, byOccupation, allowance, losses);
    }

    /** Line 3 of the form. */
    public Line total() {
        return accidents.plus(allowance);
    }
}
