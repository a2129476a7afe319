package vigil.publications.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vigil.publications.Totals;

/** Makes accidents whose counts are those of a target, to the last one. */
final class Accidents {

    private final Random random;
    private final LocalDate first;
    private final int days;
    private final List<Made> made = new ArrayList<>();

    Accidents(Random random, LocalDate first, LocalDate last) {
        this.random = random;
        this.first = first;
        this.days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    List<Made> of(Totals target) {
        fatal(true, target.fatalWithContract(), target.deathsWithContract());
        fatal(false, target.fatalWithoutContract(), target.deathsWithoutContract());
        long lightVictims = target.victims() - target.deaths() - target.severe();
        long severeCases = severeCases(target, lightVictims);
        severe(false, target.severeWithoutContract(), target.severeWithoutContract());
        severe(true, severeCases - target.severeWithoutContract(), target.severeWithContract());
        light(target.accidents() - target.fatal() - severeCases, lightVictims);
        return List.copyOf(made);
    }

    /** As few as the light accidents allow, each of which needs a victim of its own. */
    private static long severeCases(Totals target, long lightVictims) {
        long least = target.accidents() - target.fatal() - lightVictims;
        return Math.max(least, target.severe() - target.severe() / 25);
    }

    private void fatal(boolean contract, long cases, long deaths) {
        for (int dead : split(cases, deaths)) add(contract, dead, 0, 0);
    }

    private void severe(boolean contract, long cases, long people) {
        for (int severe : split(cases, people)) add(contract, 0, severe, 0);
    }

    private void light(long cases, long people) {
        for (int light : split(cases, people)) add(true, 0, 0, light);
    }

    private void add(boolean contract, int dead, int severe, int light) {
        int women = 0;
        for (int i = 0; i < dead + severe + light; i++) {
            if (random.nextInt(4) == 0) women++;
        }
        made.add(new Made(first.plusDays(random.nextInt(days)), contract, dead, severe, light, women));
    }

    /** People over cases, at least one each. */
    private int[] split(long cases, long people) {
        if (people < cases) throw new IllegalArgumentException(people + " people in " + cases + " cases");
        int[] each = new int[(int) cases];
        Arrays.fill(each, 1);
        for (long extra = people - cases; extra > 0; extra--) each[random.nextInt(each.length)]++;
        return each;
    }
}
