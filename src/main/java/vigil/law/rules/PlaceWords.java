package vigil.law.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.law.Places;
import vigil.law.Places.Unit;
import vigil.law.Words;

/** Says of a unit in a series which older units it took over within a period, and what has become of it since. */
public final class PlaceWords {

    private final Places places;
    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate today;

    /**
     * For one period of a series.
     *
     * @param today by which what has become of a unit is told
     */
    public PlaceWords(Places places, LocalDate first, LocalDate last, LocalDate today) {
        this.places = places;
        this.first = first;
        this.last = last;
        this.today = today;
    }

    /** The name of the unit on the last day of the period, with its past within the period and its successor. */
    public Words of(String code) {
        Optional<Unit> unit = places.unit(code, last);
        if (unit.isEmpty()) return new Words(code, code);
        String name = unit.get().name();
        return new Words(name, name).then(before(unit.get())).then(since(unit.get()));
    }

    /** Units that ended within the period and went into this one: their accidents of that time count here. */
    private Words before(Unit unit) {
        List<Unit> old = places.belongingTo(unit.code(), last).stream()
                .filter(one -> one.validTo() != null && !one.validTo().isBefore(first) && one.validTo().isBefore(last))
                .toList();
        boolean others = old.stream().anyMatch(one -> !one.name().equals(unit.name()));
        if (!others) return Words.NONE;
        LocalDate until = old.stream().map(Unit::validTo).max(LocalDate::compareTo).orElseThrow();
        String names = names(old);
        return new Words(
                " (đến " + Dates.day(until).vi() + ": " + names + ")", " (until " + Dates.day(until).en() + ": " + names + ")");
    }

    private Words since(Unit unit) {
        Optional<Unit> now = places.today(unit.code(), last, today).flatMap(code -> places.unit(code, today));
        if (now.isEmpty() || !today.isAfter(last)) return Words.NONE;
        Unit successor = now.get();
        String code = successor.code().equals(unit.code()) ? "" : successor.code();
        Words coded = code.isEmpty() ? Words.NONE : new Words(", mã " + code, ", code " + code);
        if (!successor.name().equals(unit.name())) {
            return brackets(new Words("nay thuộc " + successor.name(), "now in " + successor.name()).then(coded));
        }
        List<Unit> joined = places.on(last).stream()
                .filter(one -> !one.code().equals(unit.code()))
                .filter(one -> places.today(one.code(), last, today).equals(Optional.of(successor.code())))
                .toList();
        if (joined.isEmpty()) return code.isEmpty() ? Words.NONE : brackets(new Words("nay mã " + code, "now code " + code));
        return brackets(new Words("nay gồm cả " + names(joined), "now with " + names(joined)).then(coded));
    }

    private static Words brackets(Words words) {
        return new Words(" (" + words.vi() + ")", " (" + words.en() + ")");
    }

    private static String names(List<Unit> units) {
        return units.stream().map(Unit::name).collect(Collectors.joining(", "));
    }
}
