package vigil.syntheses.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.kernel.Confidential;
import vigil.law.Employment;
import vigil.figures.FollowedCase;
import vigil.figures.FollowedCases;
import vigil.kernel.Actor;
import vigil.law.Law;
import vigil.reports.FiledReport;
import vigil.reports.FiledReports;
import vigil.reports.ReportingPeriod;
import vigil.reports.Reporter;
import vigil.syntheses.Coverage.Missing;
import vigil.vault.FactWords;

/**
 * The establishments that the office waits for: those that reported a year before or whose accident it follows. No register of all
 * establishments is known to it.
 */
@Component
class Awaited {

    private final Law law;
    private final FiledReports reports;
    private final FollowedCases cases;
    private final FactWords words;

    /**
     * An establishment that is waited for.
     *
     * @param name as it was last called, {@code null} when only its tax code is known
     * @param provinceCode where it reports
     * @param cases numbers of its followed accidents in the period
     * @param before whether it reported a year before
     */
    record Waited(String taxCode, @Nullable Confidential name, String provinceCode, List<String> cases, boolean before) {}

    Awaited(Law law, FiledReports reports, FollowedCases cases, FactWords words) {
        this.law = law;
        this.reports = reports;
        this.cases = cases;
        this.words = words;
    }

    /** Those that have not reported about a period, by tax code. */
    List<Waited> of(ReportingPeriod period, List<FiledReport> filed, long upTo, Actor by) {
        Set<String> reported = filed.stream()
                .map(report -> report.report().reporter().taxCode())
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, List<FollowedCase>> followed = new TreeMap<>();
        for (FollowedCase one : cases.occurred(period.first(), period.last(), upTo, by)) {
            if (one.taxCode() == null || one.employment() == Employment.NONE) continue;
            followed.computeIfAbsent(one.taxCode(), _ -> new ArrayList<>()).add(one);
        }
        Map<String, Reporter> before = new TreeMap<>();
        reports.about(period.before(), upTo, by).forEach(report -> before.putIfAbsent(
                report.report().reporter().taxCode(), report.report().reporter()));
        Set<String> waited = new TreeSet<>(followed.keySet());
        waited.addAll(before.keySet());
        waited.removeAll(reported);
        return waited.stream()
                .map(code -> missing(period, code, before.get(code), followed.getOrDefault(code, List.of())))
                .toList();
    }

    /** The same as an answer tells it, with what the establishments are called. */
    List<Missing> told(List<Waited> waited) {
        List<Waited> named = waited.stream().filter(one -> one.name() != null).toList();
        Map<String, String> names = new HashMap<>();
        List<String> told = words.of(named.stream().flatMap(one -> Stream.ofNullable(one.name())).toList());
        for (int i = 0; i < named.size(); i++) names.put(named.get(i).taxCode(), told.get(i));
        return waited.stream()
                .map(one -> new Missing(one.taxCode(), names.get(one.taxCode()), one.provinceCode(), one.cases(), one.before()))
                .toList();
    }

    private Waited missing(
            ReportingPeriod period, String taxCode, @Nullable Reporter before, List<FollowedCase> followed) {
        return new Waited(
                taxCode,
                before == null ? null : before.name(),
                province(period, before, followed),
                followed.stream().map(FollowedCase::number).toList(),
                before != null);
    }

    /** Where the report is due, as far as it is known: at the head office, else where the accident happened. */
    private String province(ReportingPeriod period, @Nullable Reporter before, List<FollowedCase> followed) {
        LocalDate then = before == null ? followed.getFirst().occurredOn() : period.before().last();
        String code = before == null ? followed.getFirst().provinceCode() : before.provinceCode();
        return law.places().today(code, then, period.last()).orElse(code);
    }

    long completeTo() {
        return cases.completeTo();
    }

    void await(long position) {
        cases.await(position);
    }
}
