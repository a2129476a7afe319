package vigil.reports.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.JsonNodeFactory;
import vigil.fields.BadFields;
import vigil.fields.RecordReader;
import vigil.law.Law;
import vigil.reports.EmployerReport;
import vigil.reports.ReportCommand.Channel;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.reports.ReportingPeriod;
import vigil.reports.checks.ReportChecks;

/** Makes of a file the same commands that forms and JSON make, with the same checks, all of them or none. */
public final class Submissions {

    /** Reports of one file: they become one commit. */
    public static final int MOST = 500;

    private final ReportChecks checks = new ReportChecks(Law.load());
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Envelope envelope;

    /**
     * What a file does not say itself.
     *
     * @param isThere whether an establishment has a report of the period already
     * @param isOwn whether a province may be reported about by whoever sends the file
     */
    public record Envelope(
            ReportingPeriod period,
            LocalDate receivedOn,
            Channel channel,
            Predicate<String> isThere,
            Predicate<String> isOwn) {}

    private Submissions(Envelope envelope) {
        this.envelope = envelope;
    }

    /**
     * The commands of a file.
     *
     * @throws Unreadable with everything that is wrong with it, by row and column
     */
    public static List<SubmitEmployerReport> of(Path file, Envelope envelope) throws IOException {
        List<Draft> drafts = ReportSheet.drafts(file);
        if (drafts.size() > MOST) throw Unreadable.because("sheet.too-many-reports", MOST);
        Submissions submissions = new Submissions(envelope);
        List<SubmitEmployerReport> commands = new ArrayList<>();
        for (Draft draft : drafts) submissions.read(draft, commands);
        if (!submissions.faults.isEmpty()) throw new Unreadable(submissions.faults);
        return commands;
    }

    private void read(Draft draft, List<SubmitEmployerReport> commands) {
        String taxCode = draft.taxCode();
        if (!seen.add(taxCode)) faults.add(Fault.at(draft.row(), Columns.TAX_CODE, "sheet.establishment-twice"));
        if (envelope.isThere().test(taxCode)) {
            faults.add(Fault.at(draft.row(), Columns.TAX_CODE, "refusal.report-already-submitted"));
        }
        if (!envelope.isOwn().test(draft.province())) {
            faults.add(Fault.at(draft.row(), Columns.PROVINCE, "sheet.other-province"));
        }
        try {
            var wrapped = JsonNodeFactory.instance.objectNode().set("report", draft.tree());
            EmployerReport report = RecordReader.read(wrapped, Content.class).report();
            var command = new SubmitEmployerReport(envelope.period(), envelope.receivedOn(), envelope.channel(), report);
            checks.check(command);
            commands.add(command);
        } catch (BadFields bad) {
            draft.faults(bad).forEach(faults::add);
        }
    }

    /** Gives the fields the paths that they have in the command. */
    private record Content(EmployerReport report) {}
}
