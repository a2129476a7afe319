package vigil.law.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import vigil.law.LegalRule;
import vigil.law.LegalRule.BadRow;
import vigil.law.LegalRule.BadRow.Fault;
import vigil.law.rules.Amendment;
import vigil.law.rules.Rulebook;

/**
 * New versions of rules and settings, each as one would try it on the preview page. What a row leaves out is as in the version
 * before it; its legal ground must be said, for it is not that of the version before.
 */
final class RuleRows {

    private final List<Entry> entries = new ArrayList<>();

    RuleRows(Entry file) {
        file.only(Set.of("rules", "settings"));
        entries.addAll(file.list("settings"));
        entries.addAll(file.list("rules"));
    }

    List<Entry> entries() {
        return entries;
    }

    Rulebook addedTo(Rulebook shipped) {
        AtomicReference<Rulebook> book = new AtomicReference<>(shipped);
        Faults.each(entries, entry -> book.set(added(book.get(), entry)));
        return book.get();
    }

    private static Rulebook added(Rulebook book, Entry entry) {
        Map<String, Object> row = new HashMap<>(entry.fields());
        LegalRule added = read(row, book, entry);
        LocalDate from = entry.date("from");
        entry.text("reference");
        boolean there = book.versions(added.id()).stream().anyMatch(one -> from.equals(one.validFrom()));
        if (there) throw entry.bad("from", Fault.ALREADY_THERE);
        entry.named(added.id() + " " + from);
        LocalDate last = added.validTo();
        if (last != null && !followed(book.versions(added.id()), last)) throw entry.bad("to", Fault.LEAVES_A_GAP);
        return book.with(added);
    }

    private static LegalRule read(Map<String, Object> row, Rulebook book, Entry entry) {
        try {
            return Amendment.of(row, book);
        } catch (BadRow wrong) {
            throw entry.bad(wrong);
        }
    }

    private static boolean followed(List<LegalRule> versions, LocalDate last) {
        return versions.stream().anyMatch(one -> last.plusDays(1).equals(one.validFrom()));
    }
}
