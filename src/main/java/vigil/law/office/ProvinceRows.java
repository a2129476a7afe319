package vigil.law.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.law.LegalRule.BadRow.Fault;
import vigil.law.rules.Table;

/**
 * New provinces and centrally-run cities, and the end of others, in the columns of the shipped table. A row with
 * {@code valid_from} is a new unit, and ends the one that had its code; a row without, but with {@code valid_to} and
 * {@code successor_code}, ends the unit of that code and name.
 */
final class ProvinceRows {

    private static final String FILE = "provinces.csv";
    private static final List<String> HEADING =
            List.of("code", "name", "kind", "valid_from", "valid_to", "successor_code");

    private final List<Entry> entries = new ArrayList<>();

    private ProvinceRows() {}

    static ProvinceRows read(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || !List.of(lines.getFirst().split(",", -1)).equals(HEADING)) {
            throw new vigil.law.LegalRule.BadRow("heading", Fault.UNREADABLE).in(FILE, "line 1");
        }
        ProvinceRows rows = new ProvinceRows();
        Faults.each(
                IntStream.range(1, lines.size()).boxed().toList(),
                i -> rows.entries.add(entry("line " + (i + 1), lines.get(i))));
        return rows;
    }

    private static Entry entry(String place, String line) {
        List<String> cells = List.of(line.split(",", -1));
        if (cells.size() != HEADING.size()) throw new vigil.law.LegalRule.BadRow("row", Fault.UNREADABLE).in(FILE, place);
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) fields.put(HEADING.get(i), cells.get(i).strip());
        return Entry.of(FILE, place, fields);
    }

    List<Entry> entries() {
        return entries;
    }

    List<Table.Row> addedTo(List<Table.Row> shipped) {
        List<List<String>> units = new ArrayList<>();
        shipped.forEach(row -> units.add(new ArrayList<>(row.cells())));
        List<Entry> ends = entries.stream().filter(one -> one.optional("valid_from") == null).toList();
        List<Entry> begins = entries.stream().filter(one -> one.optional("valid_from") != null).toList();
        Faults faults = new Faults();
        faults.in(() -> Faults.each(ends, one -> end(one, units)));
        faults.in(() -> Faults.each(begins, one -> begin(one, units)));
        faults.end();
        Faults.each(ends, one -> followed(one, units));
        return units.stream().map(cells -> new Table.Row(HEADING, List.copyOf(cells))).toList();
    }

    private static void end(Entry entry, List<List<String>> units) {
        if (entry.optional("valid_to") == null) throw entry.bad("valid_from", Fault.MISSING);
        LocalDate last = entry.date("valid_to");
        entry.text("successor_code");
        List<String> open = units.stream()
                .filter(unit -> unit.get(0).equals(entry.text("code")) && unit.get(4).isEmpty())
                .findFirst()
                .orElseThrow(() -> entry.bad("code", Fault.NOT_OPEN));
        if (!open.get(1).equals(entry.text("name"))) throw entry.bad("name", Fault.UNKNOWN_NAME);
        LocalDate from = day(open.get(3));
        if (from != null && last.isBefore(from)) throw entry.bad("valid_to", Fault.NOT_OPEN);
        open.set(4, last.toString());
        open.set(5, entry.text("successor_code"));
        entry.named(entry.text("code") + " – " + last);
    }

    private static void begin(Entry entry, List<List<String>> units) {
        String code = entry.text("code");
        if (!code.matches("\\d{2}")) throw entry.bad("code", Fault.NOT_AN_OPTION);
        LocalDate from = entry.date("valid_from");
        entry.text("name");
        if (!List.of("city", "province").contains(entry.text("kind"))) throw entry.bad("kind", Fault.NOT_AN_OPTION);
        for (String field : List.of("valid_to", "successor_code")) {
            if (entry.optional(field) != null) throw entry.bad(field, Fault.UNKNOWN_FIELD);
        }
        for (List<String> unit : units) {
            if (!unit.get(0).equals(code)) continue;
            LocalDate begun = day(unit.get(3));
            LocalDate last = day(unit.get(4));
            boolean collides = begun != null && !begun.isBefore(from) || last != null && !last.isBefore(from);
            if (collides) throw entry.bad("valid_from", Fault.ALREADY_THERE);
            if (last == null) unit.set(4, from.minusDays(1).toString());
        }
        units.add(HEADING.stream().map(column -> String.valueOf(entry.fields().get(column))).toList());
        entry.named(code + " " + from);
    }

    /** Whatever ends goes into a unit that exists on the next day. */
    private static void followed(Entry entry, List<List<String>> units) {
        LocalDate next = entry.date("valid_to").plusDays(1);
        boolean there = units.stream().anyMatch(unit -> unit.get(0).equals(entry.text("successor_code")) && holds(unit, next));
        if (!there) throw entry.bad("successor_code", Fault.UNKNOWN_NAME);
    }

    private static boolean holds(List<String> unit, LocalDate day) {
        LocalDate from = day(unit.get(3));
        LocalDate last = day(unit.get(4));
        return (from == null || !day.isBefore(from)) && (last == null || !day.isAfter(last));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalStateException("the shipped table has no day like " + text, e);
        }
    }
}
