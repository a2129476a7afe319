package vigil.publications.national;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vigil.kernel.Confidential;
import vigil.law.CodeLists;
import vigil.law.Law;
import vigil.reports.CodedLine;
import vigil.reports.EmployerReport;
import vigil.reports.Line;
import vigil.reports.Losses;
import vigil.reports.Reporter;
import vigil.reports.ReportingPeriod;

/** An invented establishment, and what it has to report of a period. */
final class Workplace {

    static final List<String> SECTORS = List.of("A", "B", "C", "F", "H");

    private static final List<String> FACTORS = Law.load()
            .codes()
            .on(CodeLists.Kind.INJURING_FACTOR, ReportingPeriod.ofYear(2022).last())
            .stream()
            .map(CodeLists.Entry::code)
            .toList();

    private final Reporter reporter;
    private final List<Made> accidents = new ArrayList<>();

    Workplace(int running, String province, Random random) {
        int workers = 10 + random.nextInt(900);
        this.reporter = new Reporter(
                "%010d".formatted(3_600_000_000L + running),
                Confidential.of("Công ty Giả Định %04d".formatted(running)),
                province,
                1 + random.nextInt(9),
                SECTORS.get(random.nextInt(SECTORS.size())),
                workers,
                random.nextInt(workers),
                workers * 100L);
    }

    Reporter reporter() {
        return reporter;
    }

    void happened(Made accident) {
        accidents.add(accident);
    }

    void forget() {
        accidents.clear();
    }

    /** The report about the accidents of a period. */
    EmployerReport report(ReportingPeriod period) {
        Line all = Line.NONE;
        Map<String, Line> byCause = new LinkedHashMap<>();
        Map<String, Line> byFactor = new LinkedHashMap<>();
        for (Made accident : accidents) {
            if (accident.day().isAfter(period.last())) continue;
            int turn = Math.floorMod(accident.hashCode(), 9);
            all = all.plus(accident.line());
            byCause.merge(String.valueOf(1 + turn), accident.line(), Line::plus);
            byFactor.merge(FACTORS.get(turn), accident.line(), Line::plus);
        }
        Losses losses = new Losses(all.victims() * 20L, all.victims() * 900L, all.victims() * 400L, all.dead() * 90_000L, 0);
        return new EmployerReport(reporter, all, lines(byCause), lines(byFactor), List.of(), Line.NONE, losses);
    }

    private static List<CodedLine> lines(Map<String, Line> byCode) {
        return byCode.entrySet().stream()
                .map(entry -> new CodedLine(entry.getKey(), entry.getValue()))
                .toList();
    }
}
