package vigil.figures.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.figures.CountFigures;
import vigil.figures.Figures.Group;
import vigil.figures.Figures.Unit;
import vigil.figures.fold.CountedCase.Facts;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.law.Words;

/** Sorts accidents into groups by a code, the largest group first. */
@Component
class Grouping {

    private static final Comparator<Group> LARGEST_FIRST = Comparator.comparingLong(
                    (Group group) -> -group.counts().accidents())
            .thenComparing(Group::code);

    private final Law law;
    private final MessageSource messages;

    Grouping(Law law, MessageSource messages) {
        this.law = law;
        this.messages = messages;
    }

    /**
     * An accident under the place that it is counted at.
     *
     * @param then code of the province on the day of the accident
     */
    record Placed(Facts facts, String then, String code, String name, Now now) {}

    /** The unit of today to which a place belongs. */
    record Now(String code, String name) {}

    Placed placed(String provinceCode, Facts facts, CountFigures.Group units, LocalDate today) {
        var places = law.places();
        String unit = places.today(provinceCode, facts.occurredOn(), today).orElse(provinceCode);
        Now now = new Now(unit, places.name(unit, today));
        return units == CountFigures.Group.HISTORICAL
                ? new Placed(facts, provinceCode, provinceCode, places.name(provinceCode, facts.occurredOn()), now)
                : new Placed(facts, provinceCode, now.code(), now.name(), now);
    }

    /** Two units of one year may have had the same code: their names keep them apart. */
    List<Group> byProvince(List<Placed> accidents) {
        Map<String, List<Placed>> groups = accidents.stream()
                .collect(Collectors.groupingBy(
                        one -> one.code() + " " + one.name(), TreeMap::new, Collectors.toList()));
        return groups.values().stream()
                .map(group -> new Group(
                        group.getFirst().code(),
                        group.getFirst().name(),
                        Counting.of(group.stream().map(Placed::facts).toList()),
                        group.getFirst().now().code(),
                        group.getFirst().now().name()))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    /** The units of today, each with the units of the day of the accident that it took over. */
    List<Unit> byUnit(List<Placed> accidents, LocalDate today) {
        Map<String, List<Placed>> units = accidents.stream()
                .map(one -> placed(one.then(), one.facts(), CountFigures.Group.TODAY, today))
                .collect(Collectors.groupingBy(Placed::code, TreeMap::new, Collectors.toList()));
        return units.values().stream()
                .map(unit -> new Unit(byProvince(unit).getFirst(), byProvince(unit.stream()
                        .map(one -> placed(one.then(), one.facts(), CountFigures.Group.HISTORICAL, today))
                        .toList())))
                .sorted(Comparator.comparing(Unit::today, LARGEST_FIRST))
                .toList();
    }

    List<Group> by(Kind list, List<Facts> accidents, Function<Facts, @Nullable Object> value) {
        Map<String, List<Facts>> groups = accidents.stream()
                .collect(Collectors.groupingBy(
                        facts -> code(list, value.apply(facts), facts), TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        title(list, group.getKey(), group.getValue().getLast()),
                        Counting.of(group.getValue()),
                        null,
                        null))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    /** What was written as a word of the list is counted under its code. */
    private String code(Kind list, @Nullable Object value, Facts facts) {
        return Stream.ofNullable(value)
                .map(Object::toString)
                .map(text -> law.codes().resolve(list, text, facts.occurredOn()).orElse(text))
                .findFirst()
                .orElse("");
    }

    private String title(Kind list, String code, Facts facts) {
        var locale = LocaleContextHolder.getLocale();
        if (code.isEmpty()) return messages.getMessage("answers.not-stated", null, locale);
        Words name = law.codes().name(list, code, facts.occurredOn());
        return name.in(locale.getLanguage());
    }
}
