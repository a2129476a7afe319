package vigil.publications.national;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import vigil.accident.AccidentDecider;
import vigil.accident.Establishment;
import vigil.accident.Notice;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Moment;
import vigil.kernel.Occasion;
import vigil.kernel.Precision;
import vigil.kernel.Role;
import vigil.law.Casualties;
import vigil.law.Employment;
import vigil.law.Law;
import vigil.publications.Totals;
import vigil.reports.EmployerReportDecider;
import vigil.reports.ReportCommand.Channel;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.reports.ReportingPeriod;
import vigil.syntheses.Stated;
import vigil.syntheses.SynthesisCommand.SubmitSynthesis;
import vigil.syntheses.SynthesisDecider;

/**
 * A country in which exactly as many accidents happen as the ministry printed. The office is told of them as in life: fatal
 * and severe ones are reported as cases, light ones stand only in their employers' reports, which repeat the others; some
 * establishments do not report, some cases do not say whose they are, and of workers without a contract no employer reports.
 */
final class Country {

    private static final Law LAW = Law.load();
    private static final AccidentDecider CASES = new AccidentDecider(LAW);
    private static final EmployerReportDecider REPORTS = new EmployerReportDecider(LAW);
    private static final SynthesisDecider SYNTHESES = new SynthesisDecider(LAW);
    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

    private final Random random;
    private final BiConsumer<String, List<? extends Event>> log;
    private final List<String> provinces;
    private final List<Workplace> reporting = new ArrayList<>();
    private final List<Workplace> silent = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Country(long seed, int workplaces, BiConsumer<String, List<? extends Event>> log) {
        this.random = new Random(seed);
        this.log = log;
        this.provinces = LAW.places().on(LocalDate.of(2022, 12, 31)).stream().map(unit -> unit.code()).toList();
        for (int i = 0; i < workplaces; i++) {
            Workplace workplace = new Workplace(i, provinces.get(i % provinces.size()), random);
            if (i % 10 == 9) silent.add(workplace);
            else reporting.add(workplace);
        }
    }

    /** A year of which nothing is known by halves. */
    void year(int year, Totals target, int provincesReporting) {
        happen(ReportingPeriod.ofYear(year).first(), ReportingPeriod.ofYear(year).last(), target);
        reports(ReportingPeriod.ofYear(year), provincesReporting);
        forget();
    }

    /** A year with a first half of its own. */
    void year(int year, Totals half, Totals target, int provincesReporting) {
        ReportingPeriod firstHalf = ReportingPeriod.ofHalf(year);
        happen(firstHalf.first(), firstHalf.last(), half);
        reports(firstHalf, provincesReporting);
        happen(firstHalf.last().plusDays(1), ReportingPeriod.ofYear(year).last(), Target.rest(target, half));
        reports(ReportingPeriod.ofYear(year), provincesReporting);
        forget();
    }

    private void forget() {
        reporting.forEach(Workplace::forget);
    }

    private void happen(LocalDate first, LocalDate last, Totals target) {
        for (Made accident : new Accidents(random, first, last).of(target)) {
            if (!accident.isFollowed()) one(reporting).happened(accident);
            else if (accident.contract()) ofAWorkplace(accident);
            else followed(accident, one(provinces), new Establishment(Confidential.of("Hộ gia đình"), null, null, null));
        }
    }

    private void ofAWorkplace(Made accident) {
        int turn = random.nextInt(20);
        Workplace workplace = turn < 17 ? one(reporting) : one(silent);
        boolean known = turn < 19;
        if (turn < 17) workplace.happened(accident);
        var reporter = workplace.reporter();
        String taxCode = known ? reporter.taxCode() : null;
        followed(accident, reporter.provinceCode(), new Establishment(reporter.name(), reporter.type(), taxCode, null));
    }

    private void followed(Made accident, String province, Establishment establishment) {
        OffsetDateTime at = accident.day().atTime(9, 0).atOffset(VIET_NAM);
        ReportAccident report = new ReportAccident(
                province,
                new Moment(at, Precision.ABOUT, null),
                Confidential.of("Nơi làm việc"),
                establishment,
                accident.contract() ? Employment.CONTRACT : Employment.NONE,
                new Casualties(accident.dead(), accident.severe(), accident.light(), 0, null),
                new Notice(Notice.Source.EMPLOYER, "điện thoại", at.plusHours(1), null, null),
                one(Workplace.SECTORS),
                "fall",
                null);
        String series = province + "-" + accident.day().getYear() + "-";
        String number = series + "%04d".formatted(numbers.merge(series, 1, Integer::sum));
        Occasion occasion = new Occasion(number, OFFICER, at.plusHours(2).toInstant());
        log.accept(number, CASES.decide(CASES.initial(), report, occasion));
    }

    private void reports(ReportingPeriod period, int provincesReporting) {
        LocalDate received = period.last().plusDays(4);
        var now = received.atTime(10, 0).atOffset(VIET_NAM).toInstant();
        for (Workplace workplace : reporting) {
            var submit = new SubmitEmployerReport(period, received, Channel.EMAIL, workplace.report(period));
            String stream = "xii-" + period.code() + "-" + workplace.reporter().taxCode();
            log.accept(stream, REPORTS.decide(REPORTS.initial(), submit, new Occasion(stream, OFFICER, now)));
        }
        for (String province : provinces.subList(0, provincesReporting)) {
            var submit = new SubmitSynthesis(period, province, received, null, List.of(new Stated(2, 5_000, 90_000)));
            String stream = "xiv-" + period.code() + "-" + province;
            log.accept(stream, SYNTHESES.decide(SYNTHESES.initial(), submit, new Occasion(stream, OFFICER, now)));
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
