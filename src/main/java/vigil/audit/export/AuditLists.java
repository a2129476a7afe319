package vigil.audit.export;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.audit.FindReadings;
import vigil.audit.FindSamples;
import vigil.audit.ReadingList;
import vigil.audit.ReadingList.Reading;
import vigil.casefile.FindLateEntries;
import vigil.casefile.FindLateEntries.LateEntries;
import vigil.kernel.VietNam;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.web.Csv;
import vigil.web.Wording;

/** Makes tables of what the auditor's desk shows, within the scope of who asks. */
@Component
public class AuditLists {

    /** A file of readings holds so many pages; more are further parts. */
    private static final int PAGES = 200;

    /** Nobody takes more parts than this. */
    public static final int LAST_PART = FindReadings.LAST_PAGE / PAGES;

    private final Questions questions;
    private final Wording words;

    AuditLists(Questions questions, Wording words) {
        this.questions = questions;
        this.words = words;
    }

    /** Everything that was recorded more than a day late, the newest first, with the reason that was given. */
    public ExportedList lateEntries(Asker asker) {
        LateEntries entries = questions.ask(FindLateEntries.all(), asker);
        Csv table = table("event", "number", "kind", "kind-code", "by", "recorded", "hours", "reason");
        for (LateEntries.Entry entry : entries.newest()) {
            table.row(
                    entry.position(),
                    entry.number(),
                    words.say("event." + entry.kind()),
                    entry.kind(),
                    entry.by(),
                    local(entry.recordedAt()),
                    entry.hours(),
                    reason(entry));
        }
        return ExportedList.ofAll("late-entries", table, entries.completeTo());
    }

    private String reason(LateEntries.Entry entry) {
        if (entry.reason() != null && entry.reason().text() != null) return entry.reason().text();
        return words.say(entry.reasonGiven() ? "late.reason" : "late.no-reason");
    }

    /** How late the units of today record, the one with the largest share first. */
    public ExportedList lateUnits(Asker asker) {
        LateEntries entries = questions.ask(FindLateEntries.newest(), asker);
        Csv table = table("unit", "unit-name", "timed", "late", "percent");
        entries.units().forEach(unit -> table.row(unit.unit(), unit.name(), unit.timed(), unit.late(), unit.percent()));
        return ExportedList.ofAll("late-units", table, entries.completeTo());
    }

    /** Who read what, the newest first; {@code part} is counted from 1. */
    public ExportedList readings(FindReadings wanted, int part, Asker asker) {
        Csv table = table("event", "at", "by", "role", "stream", "kind", "asked", "purpose", "times");
        FindReadings first = wanted.page((part - 1) * PAGES + 1);
        ReadingList page = questions.ask(first, asker);
        FindReadings fixed = first.until(page.completeTo());
        long completeTo = page.completeTo();
        for (int turned = 1; !page.readings().isEmpty(); turned++) {
            page.readings().forEach(reading -> add(reading, table));
            if (turned == PAGES) break;
            page = questions.ask(fixed.page(first.page() + turned), asker);
        }
        boolean some = table.rows() > 0;
        return new ExportedList(
                "readings", some ? wanted.stream() : null, some ? wanted.account() : null, table, completeTo);
    }

    /** How many parts the readings fill. */
    public static long parts(long readings) {
        long most = (long) PAGES * FindReadings.PAGE_SIZE;
        return Math.max(1, (readings + most - 1) / most);
    }

    private void add(Reading reading, Csv table) {
        table.row(
                reading.position(),
                local(reading.at()),
                reading.by(),
                reading.role() == null ? null : words.say("code.role." + reading.role()),
                reading.stream(),
                words.of(reading.kind()),
                String.join(" ", reading.asked()),
                reading.purpose(),
                reading.times());
    }

    /** The cases of all samples in the order in which they were drawn; with seed and position anybody draws them again. */
    public ExportedList samples(Asker asker) {
        FindSamples.Samples samples = questions.ask(new FindSamples(), asker);
        Csv table = table("event", "by", "at", "year", "seed", "population", "known-to", "place", "number");
        samples.samples().forEach(sample -> add(sample, table));
        return ExportedList.ofAll("samples", table, samples.completeTo());
    }

    private static void add(FindSamples.Sample sample, Csv table) {
        List<String> numbers = sample.drawn().numbers();
        for (int place = 0; place < numbers.size(); place++) {
            table.row(
                    sample.position(),
                    sample.by(),
                    local(sample.at()),
                    sample.drawn().year(),
                    sample.drawn().seed(),
                    sample.drawn().population(),
                    sample.drawn().position(),
                    place + 1,
                    numbers.get(place));
        }
    }

    /** A table with a heading in the reader's language. */
    Csv table(String... columns) {
        return new Csv(Stream.of(columns).map(column -> words.say("audit.column." + column)).toList());
    }

    static String local(Instant at) {
        return at.atZone(VietNam.ZONE).toOffsetDateTime().toString();
    }
}
