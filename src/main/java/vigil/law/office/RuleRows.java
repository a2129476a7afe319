package vigil.law.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import vigil.law.LegalRule;
import vigil.law.LegalRule.BadRow;
import vigil.law.LegalRule.BadRow.Fault;
import vigil.law.LegalRule.Reach;
import vigil.law.rules.Amendment;
import vigil.law.rules.Rulebook;

/**
 * New versions of rules and settings, each as one would try it on the preview page. What a row leaves out is as in the version
 * before it; its legal ground must be said, for it is not that of the version before. Besides, rules of a new name, which are
 * shown: what the program does not know it cannot reckon by.
 */
final class RuleRows {

    private static final Set<String> SHOWN = Set.of("id", "topic", "from", "reference", "confirmed", "what", "why");

    private final List<Entry> shown;
    private final List<Entry> versions = new ArrayList<>();

    RuleRows(Entry file) {
        file.only(Set.of("rules", "settings", "shown"));
        shown = file.list("shown");
        versions.addAll(file.list("settings"));
        versions.addAll(file.list("rules"));
    }

    List<Entry> entries() {
        return Stream.concat(shown.stream(), versions.stream()).toList();
    }

    Rulebook addedTo(Rulebook shipped) {
        AtomicReference<Rulebook> book = new AtomicReference<>(shipped);
        Faults faults = new Faults();
        faults.in(() -> Faults.each(shown, entry -> book.set(shown(book.get(), entry.only(SHOWN)))));
        faults.in(() -> Faults.each(versions, entry -> book.set(added(book.get(), entry))));
        faults.end();
        return book.get();
    }

    private static Rulebook shown(Rulebook book, Entry entry) {
        String id = entry.text("id");
        if (!id.matches("[A-Z][A-Z0-9_]{1,39}")) throw entry.bad("id", Fault.NOT_AN_OPTION);
        if (book.ids().contains(id)) throw entry.bad("id", Fault.ALREADY_THERE);
        String topic = entry.text("topic");
        if (book.ids().stream().noneMatch(known -> book.versions(known).getLast().topic().equals(topic))) {
            throw entry.bad("topic", Fault.UNKNOWN_NAME);
        }
        LocalDate from = entry.date("from");
        LegalRule rule = new LegalRule(
                id, topic, from, null, Reach.ACCIDENTS, entry.text("reference"), entry.flag("confirmed"), entry.words("what"),
                entry.words("why"), null, 0, null, null, null, true);
        entry.named(id + " " + from);
        return book.with(rule);
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
