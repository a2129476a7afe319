package vigil.reports.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import vigil.kernel.Confidential;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.reports.IntakeCommand.TakeInReports;
import vigil.reports.ReportCommand.Channel;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.reports.ReportingPeriod;
import vigil.reports.sheets.Submissions;
import vigil.reports.sheets.Unreadable;

/** Takes in a file of reports: kept on disk while it is read, gone afterwards. */
@Component
public class Intake {

    /** The law and the hour. */
    @Component
    record Today(Law law, Clock clock) {}

    private final CommandDesk desk;
    private final EventHistory history;
    private final Today day;
    private final WaitingFiles files;

    Intake(CommandDesk desk, EventHistory history, Today day, WaitingFiles files) {
        this.desk = desk;
        this.history = history;
        this.day = day;
        this.files = files;
    }

    /** What the sender says beside the file. */
    public record Covering(ReportingPeriod period, LocalDate receivedOn, Channel channel) {}

    /**
     * A file without faults that waits to be taken in.
     *
     * @param id by which whoever sent it says so
     * @param reports what would be taken in, to be shown and no more
     */
    public record Looked(String id, List<SubmitEmployerReport> reports) {}

    /**
     * Takes in all reports of a file, or none.
     *
     * @param key makes a repetition harmless, {@code null} for none
     * @throws Unreadable with everything that is wrong with the file, by row and column
     */
    public Answer take(InputStream content, Covering covering, Actor by, @Nullable String key) throws IOException {
        Path file = files.newFile();
        try {
            spool(content, file);
            return take(file, covering, by, key);
        } finally {
            Files.delete(file);
        }
    }

    /**
     * Looks a file through and keeps it for a while, so that whoever sent it can see what would be taken in.
     *
     * @throws Unreadable with everything that is wrong with the file, which is not kept then
     */
    public Looked look(InputStream content, Covering covering, Actor by) throws IOException {
        Path file = files.newFile();
        try {
            spool(content, file);
            List<SubmitEmployerReport> reports = read(file, covering, by, null);
            return new Looked(files.keep(file, by), reports.stream().map(Intake::shown).toList());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A name that was just read from a file is shown to who sent it. */
    private static SubmitEmployerReport shown(SubmitEmployerReport read) {
        return read.report().reporter().name() instanceof Confidential.Open(String name, _)
                ? new SubmitEmployerReport(
                        read.period(), read.receivedOn(), read.channel(), read.report().called(new Confidential.Clear(name)))
                : read;
    }

    /**
     * Takes in a file that was looked through, with all checks once more; it waits no longer, whatever comes of it.
     *
     * @return empty when it does not wait here: taken in already, too long ago, or somebody else's
     * @throws Unreadable when something has become wrong with it since
     */
    public Optional<Answer> takeLooked(String id, Covering covering, Actor by) throws IOException {
        Optional<Path> waiting = files.take(id, by);
        if (waiting.isEmpty()) return Optional.empty();
        try {
            return Optional.of(take(waiting.get(), covering, by, null));
        } finally {
            Files.delete(waiting.get());
        }
    }

    private Answer take(Path file, Covering covering, Actor by, @Nullable String key) throws IOException {
        String sha256 = sha256(file);
        TakeInReports command = new TakeInReports(covering.period(), sha256, read(file, covering, by, key));
        return desk.give(new Order(command, null, by, null, key, key == null ? null : sha256));
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
        LocalDate today = VietNam.dateOf(day.clock().instant());
        return own.isEmpty()
                || day.law().places().today(province, period.last(), today).equals(own);
    }

    private static void spool(InputStream content, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            content.transferTo(out);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var hashed = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            hashed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
