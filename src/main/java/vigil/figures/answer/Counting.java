package vigil.figures.answer;

import java.util.List;
import vigil.figures.Figures.Counts;
import vigil.figures.fold.CountedCase.Facts;
import vigil.figures.fold.CountedCase.Person;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.Employment;

/**
 * Counts sets of accidents. An accident of workers of both kinds counts once, with the contract side; its dead count on
 * the side each of them was on, and those not listed yet on the accident's side.
 */
final class Counting {

    private Counting() {}

    static Counts of(List<Facts> accidents) {
        return accidents.stream().map(Counting::of).reduce(NONE, Counting::sum);
    }

    private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static Counts of(Facts facts) {
        Casualties people = facts.casualties();
        boolean fatal = people.dead() > 0;
        boolean contract = facts.employment() != Employment.NONE;
        long without = deathsWithoutContract(facts, people.dead());
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
                facts.people().stream().filter(Person::woman).count());
    }

    private static long deathsWithoutContract(Facts facts, int deaths) {
        List<Person> dead = facts.people().stream()
                .filter(one -> one.condition() == Condition.DEAD)
                .toList();
        long listed = dead.stream().filter(one -> one.employment() == Employment.NONE).count();
        long notListed = facts.employment() == Employment.NONE ? deaths - dead.size() : 0;
        return listed + notListed;
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
                a.women() + b.women());
    }
}
