package vigil.law.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import vigil.law.Authorities;
import vigil.law.LegalRule;
import vigil.law.LegalRule.BadRow;
import vigil.law.LegalRule.BadRow.Fault;
import vigil.law.LegalRule.Reach;
import vigil.law.rules.Amendment;
import vigil.law.rules.NewDuty;
import vigil.law.rules.Rulebook;

/**
 * New versions of rules and settings, each as one would try it on the preview page. What a row leaves out is as in the version
 * before it; its legal ground must be said, for it is not that of the version before. Besides, rules of a new name: duties whose clock
 * runs between events that the program follows, and what it does not reckon by, which is shown.
 */
final class RuleRows {

    private static final Set<String> SHOWN = Set.of("id", "topic", "from", "reference", "confirmed", "what", "why");

    private final Authorities authorities;
    private final List<Entry> shown;
    private final List<Entry> duties;
    private final List<Entry> versions = new ArrayList<>();

    RuleRows(Entry file, Authorities authorities) {
        this.authorities = authorities;
        file.only(Set.of("rules", "settings", "shown", "duties"));
        shown = file.list("shown");
        duties = file.list("duties");
        versions.addAll(file.list("settings"));
        versions.addAll(file.list("rules"));
    }

    List<Entry> entries() {
        return Stream.of(shown, duties, versions).flatMap(List::stream).toList();
    }

    Rulebook addedTo(Rulebook shipped) {
        AtomicReference<Rulebook> book = new AtomicReference<>(shipped);
        Faults faults = new Faults();
        faults.in(() -> Faults.each(shown, entry -> book.set(shown(book.get(), entry.only(SHOWN)))));
        faults.in(() -> Faults.each(duties, entry -> book.set(duty(book.get(), entry))));
        faults.in(() -> Faults.each(versions, entry -> book.set(added(book.get(), entry))));
        faults.end();
        return book.get();
    }

    private static Rulebook shown(Rulebook book, Entry entry) {
        String id = entry.text("id");
        if (!id.matches("[A-Z][A-Z0-9_]{1,39}")) throw entry.bad("id", Fault.NOT_AN_OPTION);
        if (book.ids().contains(id)) throw entry.bad("id", Fault.ALREADY_THERE);
        String topic = entry.text("topic");
        if (!book.topics().contains(topic)) throw entry.bad("topic", Fault.UNKNOWN_NAME);
        LocalDate from = entry.date("from");
        LegalRule rule = new LegalRule(
                id, topic, from, null, Reach.ACCIDENTS, entry.text("reference"), entry.flag("confirmed"), entry.words("what"),
                entry.words("why"), null, 0, null, null, null, null, true);
        entry.named(id + " " + from);
        return book.with(rule);
    }

    private Rulebook duty(Rulebook book, Entry entry) {
        LegalRule duty = read(row -> NewDuty.of(row, book, authorities), entry);
        entry.text("reference");
        entry.named(duty.id() + " " + duty.validFrom());
        return book.with(duty);
    }

    private static Rulebook added(Rulebook book, Entry entry) {
        LegalRule added = read(row -> Amendment.of(row, book), entry);
        LocalDate from = entry.date("from");
        entry.text("reference");
        boolean there = book.versions(added.id()).stream().anyMatch(one -> from.equals(one.validFrom()));
        if (there) throw entry.bad("from", Fault.ALREADY_THERE);
        entry.named(added.id() + " " + from);
        LocalDate last = added.validTo();
        if (last != null && added.owed() == null && !followed(book.versions(added.id()), last)) throw entry.bad("to", Fault.LEAVES_A_GAP);
        return book.with(added);
    }

    private static LegalRule read(Function<Map<String, Object>, LegalRule> reader, Entry entry) {
        try {
            return reader.apply(entry.fields());
        } catch (BadRow wrong) {
            throw entry.bad(wrong);
        }
    }

    private static boolean followed(List<LegalRule> versions, LocalDate last) {
        return versions.stream().anyMatch(one -> last.plusDays(1).equals(one.validFrom()));
    }
}
