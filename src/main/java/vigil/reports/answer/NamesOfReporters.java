package vigil.reports.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vigil.kernel.Confidential;
import vigil.register.SearchWords;
import vigil.reports.fold.ReportFile;
import vigil.vault.OpenedTexts;
import vigil.vault.Vault;

/**
 * Names and tax codes of all who report, without marks, opened, in memory and nowhere else: by them the reports are found and
 * sorted, whose names the read model keeps sealed. Each question opens what was told since the one before.
 */
@Component
final class NamesOfReporters implements OpenedTexts.Source<ReportFile> {

    private static final Document OLDEST_FIRST = new Document("position", 1);

    private final FoldedReports reports;
    private final OpenedTexts<ReportFile, String> opened;

    NamesOfReporters(FoldedReports reports, Vault vault) {
        this.reports = reports;
        this.opened = new OpenedTexts<>(vault, this, texts -> SearchWords.plain(String.join(" ", texts)));
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        OpenedTexts.begin("names-of-reporters", () -> with("", List.of()));
    }

    /** Those of some reports in whose name or tax code words stand, by name. */
    synchronized List<String> with(String words, List<String> ids) {
        opened.readOn();
        record Named(String id, String name) {}
        return ids.stream()
                .map(id -> new Named(id, Objects.requireNonNullElse(opened.of(id), "")))
                .filter(one -> one.name().contains(words))
                .sorted(Comparator.comparing(Named::name).thenComparing(Named::id))
                .map(Named::id)
                .toList();
    }

    @Override
    public List<ReportFile> after(long position, int most) {
        return reports.model().find(new Document("position", new Document("$gt", position)), OLDEST_FIRST, 0, most);
    }

    @Override
    public long position(ReportFile file) {
        return file.position();
    }

    @Override
    public String key(ReportFile file) {
        return file.id();
    }

    @Override
    public List<Confidential> texts(ReportFile file) {
        return List.of(file.versions().getLast().report().reporter().name(), new Confidential.Clear(file.taxCode()));
    }
}
