package vigil.publications.answer;

import vigil.publications.Totals;
import vigil.reports.Line;

/** Of an establishment's own report and of the cases followed there, count by count the larger. */
final class Larger {

    private Larger() {}

    static Totals of(Line reported, Totals followed) {
        long severe = Math.max(reported.severe(), followed.severeWithContract());
        return new Totals(
                Math.max(reported.cases(), followed.accidents()),
                Math.max(reported.victims(), followed.victims()) - reported.victimsOfOthers(),
                Math.max(reported.fatalCases(), followed.fatalWithContract()),
                followed.fatalWithoutContract(),
                Math.max(reported.dead(), followed.deathsWithContract()) - reported.deadOfOthers(),
                followed.deathsWithoutContract(),
                severe - reported.severeOfOthers(),
                followed.severeWithoutContract());
    }
}
