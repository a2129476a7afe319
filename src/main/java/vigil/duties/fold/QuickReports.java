package vigil.duties.fold;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.Notice;
import vigil.accident.NoticeEvent.NoticeReceived;
import vigil.accident.PaperCommand.Amending;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperEvent.DocumentAmended;
import vigil.accident.PaperEvent.PaperDrafted;
import vigil.accident.PaperEvent.PaperSigned;
import vigil.kernel.Recorded;

/**
 * The quick report of a case, whichever way it was made: taken in as a notice on form XIII, or signed here as a paper of that
 * kind. A paper counts from its signature until it is withdrawn; a replaced one still tells when the ministry was first told.
 *
 * @param receivedAt receipt of the first notice on form XIII
 * @param papers the papers of that kind
 */
record QuickReports(@Nullable Instant receivedAt, List<Report> papers) {

    static final QuickReports NONE = new QuickReports(null, List.of());

    /** A paper of kind XIII. */
    record Report(String paperId, @Nullable Instant signedAt, boolean withdrawn) {}

    /** When the report was first made, {@code null} while it is owed. */
    @Nullable Instant madeAt() {
        Stream<Instant> signed = papers.stream()
                .filter(paper -> !paper.withdrawn())
                .flatMap(paper -> Stream.ofNullable(paper.signedAt()));
        return Stream.concat(Stream.ofNullable(receivedAt), signed).min(Comparator.naturalOrder()).orElse(null);
    }

    QuickReports evolve(AccidentEvent event, Instant recordedAt) {
        return switch (event) {
            case NoticeReceived e when receivedAt == null && e.notice().form() == Notice.Form.XIII ->
                new QuickReports(e.notice().receivedAt().toInstant(), papers);
            case PaperDrafted e when e.kind() == PaperKind.QUICK_REPORT ->
                new QuickReports(receivedAt, Families.plus(papers, new Report(e.paperId(), null, false)));
            case PaperSigned e -> change(e.paperId(), paper -> new Report(paper.paperId(), recordedAt, false));
            case DocumentAmended e when e.amending() == Amending.WITHDRAWS ->
                change(e.documentId(), paper -> new Report(paper.paperId(), paper.signedAt(), true));
            default -> this;
        };
    }

    private QuickReports change(String paperId, UnaryOperator<Report> change) {
        return new QuickReports(
                receivedAt,
                papers.stream()
                        .map(paper -> paper.paperId().equals(paperId) ? change.apply(paper) : paper)
                        .toList());
    }
}
