package vigil.reports;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * One line of table I of the employer's report, its eleven columns in the order of the form. "Of others" are victims whom
 * the reporting employer does not manage; their own employer reports them.
 *
 * @param cases column 1
 * @param fatalCases column 2, cases with at least one death
 * @param casesOfSeveral column 3, cases with two or more victims
 */
public record Line(
        int cases,
        int fatalCases,
        int casesOfSeveral,
        int victims,
        int victimsOfOthers,
        int women,
        int womenOfOthers,
        int dead,
        int deadOfOthers,
        int severe,
        int severeOfOthers) {

    /** What the columns are called, in the order of the form. */
    public static final List<String> COLUMNS =
            Arrays.stream(Line.class.getRecordComponents()).map(RecordComponent::getName).toList();

    public static final Line NONE = new Line(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Column by column. */
    public Line plus(Line other) {
        return new Line(
                cases + other.cases,
                fatalCases + other.fatalCases,
                casesOfSeveral + other.casesOfSeveral,
                victims + other.victims,
                victimsOfOthers + other.victimsOfOthers,
                women + other.women,
                womenOfOthers + other.womenOfOthers,
                dead + other.dead,
                deadOfOthers + other.deadOfOthers,
                severe + other.severe,
                severeOfOthers + other.severeOfOthers);
    }

    /** The numbers, in the order of the form. */
    public List<Integer> numbers() {
        return List.of(
                cases, fatalCases, casesOfSeveral, victims, victimsOfOthers, women, womenOfOthers, dead, deadOfOthers,
                severe, severeOfOthers);
    }
}
