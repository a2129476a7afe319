package vigil.figures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.figures.CountFigures;
import vigil.figures.CountFigures.Group;
import vigil.figures.Figures;
import vigil.kernel.Actor;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Pages;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;
import vigil.web.Times;

/** The counts of a year on the screen, as now or as they were known on a day. */
@Pages
class FigurePages {

    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2199;

    private final Law law;
    private final Questions questions;
    private final Times times;

    FigurePages(Law law, Questions questions, Times times) {
        this.law = law;
        this.questions = questions;
        this.times = times;
    }

    @AllowedBy(CountFigures.class)
    @GetMapping("/figures")
    String figures(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer half,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
            Actor me,
            Model model) {
        if (half != null && half != 1 && half != 2) throw new RequestProblem(ProblemKind.MALFORMED);
        int chosen = Math.clamp(year == null ? times.today().getYear() : year, FIRST_YEAR, LAST_YEAR);
        String unit = province == null || province.isBlank() ? null : province;
        Figures figures = questions.ask(
                new CountFigures(chosen, half, unit, asOf == null ? null : endOf(asOf), Group.TODAY), Asker.of(me));
        model.addAttribute("figures", figures);
        model.addAttribute("groups", groups(figures));
        model.addAttribute("merged", figures.byUnit().stream().anyMatch(Figures.Unit::hasTakenOver));
        model.addAttribute("asOf", asOf);
        model.addAttribute("firstDay", LocalDate.of(chosen, half != null && half == 2 ? 7 : 1, 1));
        model.addAttribute("lastDay", half != null && half == 1 ? LocalDate.of(chosen, 6, 30) : LocalDate.of(chosen, 12, 31));
        model.addAttribute("years", years());
        model.addAttribute("provinces", law.places().on(times.today()));
        model.addAttribute("completeTo", figures.completeTo());
        return "figures/year";
    }

    private static Map<String, List<Figures.Group>> groups(Figures figures) {
        Map<String, List<Figures.Group>> groups = new LinkedHashMap<>();
        groups.put("figures.by-type", figures.byEstablishmentType());
        groups.put("figures.by-sector", figures.bySector());
        groups.put("figures.by-factor", figures.byInjuringFactor());
        groups.put("figures.by-cause", figures.byMainCause());
        return groups;
    }

    private List<Integer> years() {
        int now = times.today().getYear();
        return IntStream.rangeClosed(0, now - FIRST_YEAR).mapToObj(back -> now - back).toList();
    }

    /** What was known on a day is what had been recorded when it ended. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(VietNam.ZONE).toInstant().minusMillis(1);
    }
}
