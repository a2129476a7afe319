package vigil.reports.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.commands.Answer;
import vigil.commands.CommandDesk;
import vigil.commands.Order;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.reports.IntakeCommand.TakeInReports;
import vigil.reports.ReportCommand.Channel;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.reports.ReportingPeriod;
import vigil.reports.sheets.Submissions;
import vigil.reports.sheets.Unreadable;

/** Takes in a file of reports: kept on disk while it is read, hashed on the way, gone afterwards. */
@Component
public class Intake {

    private final CommandDesk desk;
    private final EventHistory history;
    private final Clock clock;

    Intake(CommandDesk desk, EventHistory history, Clock clock) {
        this.desk = desk;
        this.history = history;
        this.clock = clock;
    }

    /** What the sender says beside the file. */
    public record Covering(ReportingPeriod period, LocalDate receivedOn, Channel channel) {}

    /**
     * Takes in all reports of a file, or none.
     *
     * @param key makes a repetition harmless, {@code null} for none
     * @throws Unreadable with everything that is wrong with the file, by row and column
     */
    public Answer take(InputStream content, Covering covering, Actor by, @Nullable String key) throws IOException {
        Path file = Files.createTempFile("vigil-reports", ".tmp");
        try {
            String sha256 = spool(content, file);
            TakeInReports command = new TakeInReports(covering.period(), sha256, read(file, covering, by, key));
            return desk.give(new Order(command, null, by, null, key, key == null ? null : sha256));
        } finally {
            Files.delete(file);
        }
    }

    private List<SubmitEmployerReport> read(
            Path file, Covering covering, Actor by, @Nullable String key) throws IOException {
        boolean mayBeRepeated = key != null;
        return Submissions.of(file, new Submissions.Envelope(
                covering.period(),
                covering.receivedOn(),
                covering.channel(),
                taxCode -> !mayBeRepeated && isThere(covering.period(), taxCode),
                province -> isOwn(province, covering.period(), by)));
    }

    private boolean isThere(ReportingPeriod period, String taxCode) {
        return !history.stream(ReportNames.of(period, taxCode)).isEmpty();
    }

    private boolean isOwn(String province, ReportingPeriod period, Actor by) {
        Optional<String> own = by.limitedTo();
        LocalDate today = VietNam.dateOf(clock.instant());
        return own.isEmpty()
                || Law.load().places().today(province, period.last(), today).equals(own);
    }

    private static String spool(InputStream content, Path file) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (var hashed = new DigestInputStream(content, sha256); var out = Files.newOutputStream(file)) {
                hashed.transferTo(out);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
