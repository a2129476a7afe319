package vigil.families.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceCommand.FamilyPhase;
import vigil.families.Family;
import vigil.families.Family.Hindrance;
import vigil.families.Family.Mistake;
import vigil.families.Family.Standing;
import vigil.families.FamilyList;
import vigil.families.FamilyList.OfAccident;
import vigil.law.Condition;

/**
 * The families of one accident as the page shows them: those that stand alike say once where they stand and why.
 *
 * @param others how many families of this accident the list leaves out
 */
record ByAccident(String number, String establishment, LocalDate occurredOn, int families, int waiting, int others, List<Alike> groups) {

    /** Families of whom the same is to be said. */
    record Alike(Standing standing, List<Mistake> mistakes, List<Hindrance> hindrances, List<Together> lines, int size) {}

    /** Of these, those that share also the time, who is there for them, and what they were told. */
    record Together(Shared shared, List<Family> families) {}

    /** What families in one line have in common. */
    record Shared(Condition condition, Instant since, @Nullable String liaison, @Nullable FamilyPhase heard) {

        static Shared of(Family family) {
            return new Shared(family.condition(), family.since(), family.liaison(), family.heard());
        }
    }

    private record Why(Standing standing, List<Mistake> mistakes, List<Hindrance> hindrances) {

        static Why of(Family family) {
            return new Why(family.standing(), family.mistakes(), family.hindrances());
        }
    }

    /** The accidents of a list in its order. */
    static List<ByAccident> of(FamilyList found) {
        Map<String, List<Family>> cases = grouped(found.families(), Family::number);
        return found.accidents().stream().map(one -> of(one, cases.getOrDefault(one.number(), List.of()))).toList();
    }

    private static ByAccident of(OfAccident accident, List<Family> shown) {
        List<Alike> groups = grouped(shown, Why::of).entrySet().stream()
                .map(entry -> alike(entry.getKey(), entry.getValue()))
                .toList();
        return new ByAccident(
                accident.number(), shown.getFirst().establishment(), accident.occurredOn(), accident.families(), accident.waiting(),
                accident.families() - shown.size(), groups);
    }

    private static Alike alike(Why why, List<Family> families) {
        List<Together> lines = grouped(families, Shared::of).entrySet().stream()
                .map(entry -> new Together(entry.getKey(), entry.getValue()))
                .toList();
        return new Alike(why.standing(), why.mistakes(), why.hindrances(), lines, families.size());
    }

    private static <K> Map<K, List<Family>> grouped(Collection<Family> families, Function<Family, K> by) {
        return families.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
