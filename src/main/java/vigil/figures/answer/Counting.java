package vigil.figures.answer;

import java.util.List;
import vigil.figures.Figures.Counts;
import vigil.figures.fold.CountedCase.Facts;
import vigil.figures.fold.CountedCase.Person;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.Employment;

/**
 * Counts sets of accidents. An accident of workers of both kinds counts once, with the contract side; its dead and
 * severely injured count on the side each of them was on, and those not listed yet on the accident's side.
 */
final class Counting {

    private Counting() {}

    static Counts of(List<Facts> accidents) {
        return accidents.stream().map(Counting::of).reduce(NONE, Counting::sum);
    }

    private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Counts of(Facts facts) {
        Casualties people = facts.casualties();
        boolean fatal = people.dead() > 0;
        boolean contract = facts.employment() != Employment.NONE;
        long without = withoutContract(facts, Condition.DEAD, people.dead());
        long severeWithout = withoutContract(facts, Condition.SEVERE, people.severe());
        return new Counts(
                1,
                people.total(),
                one(fatal),
                one(fatal && contract),
                one(fatal && !contract),
                people.dead(),
                people.dead() - without,
                without,
                people.severe(),
                people.severe() - severeWithout,
                severeWithout,
                facts.people().stream().filter(Person::woman).count());
    }

    private static long withoutContract(Facts facts, Condition condition, int all) {
        List<Person> listed = facts.people().stream()
                .filter(one -> one.condition() == condition)
                .toList();
        long without = listed.stream().filter(one -> one.employment() == Employment.NONE).count();
        long notListed = facts.employment() == Employment.NONE ? all - listed.size() : 0;
        return without + notListed;
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }

    private static Counts sum(Counts a, Counts b) {
        return new Counts(
                a.accidents() + b.accidents(),
                a.victims() + b.victims(),
                a.fatal() + b.fatal(),
                a.fatalWithContract() + b.fatalWithContract(),
                a.fatalWithoutContract() + b.fatalWithoutContract(),
                a.deaths() + b.deaths(),
                a.deathsWithContract() + b.deathsWithContract(),
                a.deathsWithoutContract() + b.deathsWithoutContract(),
                a.severe() + b.severe(),
                a.severeWithContract() + b.severeWithContract(),
                a.severeWithoutContract() + b.severeWithoutContract(),
                a.women() + b.women());
    }
}
