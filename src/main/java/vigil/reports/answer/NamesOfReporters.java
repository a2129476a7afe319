package vigil.reports.answer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
final class NamesOfReporters {

    private static final Logger LOG = LoggerFactory.getLogger(NamesOfReporters.class);
    private static final int PAGE = 1_000;
    private static final Document OLDEST_FIRST = new Document("position", 1);

    private final FoldedReports reports;
    private final OpenedTexts<String> opened;
    private long readTo = -1;

    NamesOfReporters(FoldedReports reports, Vault vault) {
        this.reports = reports;
        this.opened = new OpenedTexts<>(vault, texts -> SearchWords.plain(String.join(" ", texts)));
    }

    /** The first question after a start need not be the one that opens all. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        Thread.ofVirtual().name("names-of-reporters").start(() -> {
            try {
                with("", List.of());
            } catch (RuntimeException later) {
                LOG.info("The names of those who report are read when somebody asks", later);
            }
        });
    }

    /** Those of some reports in whose name or tax code words stand, by name. */
    synchronized List<String> with(String words, List<String> ids) {
        if (opened.forget()) readTo = -1;
        readOn();
        record Named(String id, String name) {}
        return ids.stream()
                .map(id -> new Named(id, Objects.requireNonNullElse(opened.of(id), "")))
                .filter(one -> one.name().contains(words))
                .sorted(Comparator.comparing(Named::name).thenComparing(Named::id))
                .map(Named::id)
                .toList();
    }

    private void readOn() {
        List<ReportFile> page;
        do {
            Document later = new Document("position", new Document("$gt", readTo));
            page = reports.model().find(later, OLDEST_FIRST, 0, PAGE);
            Map<String, List<Confidential>> told = new LinkedHashMap<>();
            page.forEach(file -> told.put(file.id(), texts(file)));
            opened.tell(told);
            if (!page.isEmpty()) readTo = page.getLast().position();
        } while (page.size() == PAGE);
    }

    private static List<Confidential> texts(ReportFile file) {
        return List.of(file.versions().getLast().report().reporter().name(), new Confidential.Clear(file.taxCode()));
    }
}
