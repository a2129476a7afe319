package vigil.syntheses.answer;

import org.springframework.stereotype.Component;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.reports.Expectations;
import vigil.reports.ReportingPeriod;
import vigil.syntheses.Coverage;
import vigil.syntheses.ShowCoverage;

/** Tells the reports' own pages how far the reports are in, as the coverage says. */
@Component
class WaitedFor implements Expectations {

    private final Questions questions;

    WaitedFor(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Expected of(ReportingPeriod period, Asker asker) {
        Coverage coverage = questions.ask(new ShowCoverage(period), asker);
        return coverage.reminders().stream()
                .filter(reminder -> reminder.whose().equals("enterprise"))
                .findFirst()
                .map(reminder -> new Expected(
                        coverage.reported(), coverage.missing().size(), reminder.due(), reminder.late()))
                .orElse(new Expected(coverage.reported(), coverage.missing().size(), null, false));
    }
}
