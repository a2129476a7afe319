package vigil.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.law.rules.PlaceWords;
import vigil.law.rules.Span;
import vigil.law.rules.Table;

/**
 * Provinces and centrally-run cities with their dates. A code alone says nothing: code 15 is Yên Bái until 30 June 2025
 * and Lào Cai from 1 July 2025; only a code together with a day names a unit.
 */
public final class Places {

    private static final int LONGEST_CHAIN = 10;

    private final List<Unit> units;
    private final Map<String, List<Unit>> byCode;

    private Places(List<Unit> units) {
        this.units = units;
        this.byCode = units.stream().collect(Collectors.groupingBy(Unit::code));
    }

    static Places of(List<Table.Row> rows) {
        return new Places(rows.stream()
                .map(row -> new Unit(
                        row.text("code"),
                        row.text("name"),
                        "city".equals(row.text("kind")),
                        row.date("valid_from"),
                        row.date("valid_to"),
                        row.optional("successor_code")))
                .toList());
    }

    /**
     * One province or centrally-run city in a span of days.
     *
     * @param validFrom first day, {@code null} for "since before records began"
     * @param validTo last day, {@code null} while it exists
     * @param successor code of the unit it went into, {@code null} when it lives on under the same code
     */
    public record Unit(
            String code,
            String name,
            boolean city,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successor) {

        boolean existsOn(LocalDate day) {
            return Span.covers(validFrom, validTo, day);
        }
    }

    /** Whether the code named a unit on that day. */
    public boolean known(String code, LocalDate on) {
        return unit(code, on).isPresent();
    }

    /** The unit that had the code on that day. */
    public Optional<Unit> unit(String code, LocalDate on) {
        return having(code).stream().filter(unit -> unit.existsOn(on)).findFirst();
    }

    private List<Unit> having(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The name the code had on that day; the bare code when it named nothing. */
    public String name(String code, LocalDate on) {
        return unit(code, on).map(Unit::name).orElse(code);
    }

    /**
     * What a row of a series says of the unit that had the code on the last day of its period: its name, the older units whose
     * accidents count there, and the unit to which it belongs today, when that is another or was enlarged.
     */
    public Words called(String code, LocalDate first, LocalDate last, LocalDate today) {
        return new PlaceWords(this, first, last, today).of(code);
    }

    /**
     * The code, on a later day, of the unit that the place of an accident belongs to then.
     *
     * @param code the code on the day of the accident
     * @return empty when the code was unknown on the day of the accident
     */
    public Optional<String> today(String code, LocalDate on, LocalDate today) {
        Optional<Unit> unit = unit(code, on);
        for (int step = 0; step < LONGEST_CHAIN && unit.isPresent(); step++) {
            Unit then = unit.get();
            LocalDate last = then.validTo();
            if (last == null || !today.isAfter(last)) return Optional.of(then.code());
            unit = unit(then.successor() == null ? then.code() : then.successor(), last.plusDays(1));
        }
        return Optional.empty();
    }

    /**
     * The code today of a unit that has the code today or had it before. A code that names a unit today is that unit's, also
     * when another one had it before.
     *
     * @return empty when no unit had the code until today
     */
    public Optional<String> successorToday(String code, LocalDate today) {
        if (known(code, today)) return Optional.of(code);
        return having(code).stream()
                .map(Unit::validTo)
                .filter(last -> last != null && last.isBefore(today))
                .max(Comparator.naturalOrder())
                .flatMap(last -> today(code, last, today));
    }

    /** The units of all days, the older before the newer. */
    public List<Unit> all() {
        return units;
    }

    /** The units of a day, in the order of their codes. */
    public List<Unit> on(LocalDate day) {
        return units.stream().filter(unit -> unit.existsOn(day)).toList();
    }

    /** Every unit, of any time, whose land belongs to the unit that has this code today; for grouping old figures. */
    public List<Unit> belongingTo(String codeToday, LocalDate today) {
        Predicate<Unit> belongs = unit -> {
            LocalDate last = unit.validTo();
            LocalDate day = last == null || last.isAfter(today) ? today : last;
            return unit.existsOn(day) && today(unit.code(), day, today).equals(Optional.of(codeToday));
        };
        return units.stream().filter(belongs).toList();
    }
}
