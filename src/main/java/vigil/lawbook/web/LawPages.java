package vigil.lawbook.web;

import static vigil.kernel.Role.*;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.kernel.AllowedTo;
import vigil.law.Authorities;
import vigil.law.Law;
import vigil.law.LegalRule;
import vigil.lawbook.Lists;
import vigil.web.Pages;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;
import vigil.web.Times;

/** Rules, code lists, calendar, authorities and provinces on the screen, each as of a day. */
@Pages
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION, ADMINISTRATOR})
class LawPages {

    private final Law law;
    private final Lists lists;
    private final Times times;

    LawPages(Law law, Times times) {
        this.law = law;
        this.lists = new Lists(law);
        this.times = times;
    }

    @ModelAttribute
    void lists(Model model) {
        model.addAttribute("lists", lists.names());
        model.addAttribute("edition", law.edition());
    }

    @GetMapping("/law")
    String rules(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String part,
            Model model) {
        LocalDate day = day(on);
        Map<String, List<LegalRule>> topics = law.rules().stream()
                .filter(rule -> rule.holdsOn(day))
                .collect(Collectors.groupingBy(LegalRule::topic, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("on", day);
        model.addAttribute("topics", topics);
        model.addAttribute("part", part);
        model.addAttribute("calendar", law.calendar().version());
        return "lawbook/rules";
    }

    @GetMapping("/law/codes/{list}")
    String codes(
            @PathVariable String list,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            Model model) {
        LocalDate day = day(on);
        model.addAttribute("on", day);
        model.addAttribute(
                "codes", lists.all(list, day).orElseThrow(() -> new RequestProblem(ProblemKind.NOT_FOUND)));
        return "lawbook/codes";
    }

    @GetMapping("/law/calendar")
    String calendar(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int chosen = year == null ? times.today().getYear() : year;
        model.addAttribute("year", chosen);
        model.addAttribute("calendar", law.calendar());
        model.addAttribute("known", law.calendar().year(chosen).orElse(null));
        return "lawbook/calendar";
    }

    @GetMapping("/law/authorities")
    String authorities(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on, Model model) {
        LocalDate day = day(on);
        Map<Authorities.Part, List<Authorities.Named>> parts = law.authorities().all().stream()
                .collect(Collectors.groupingBy(
                        Authorities.Named::part, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("on", day);
        model.addAttribute("parts", parts);
        model.addAttribute("now", parts.keySet().stream()
                .flatMap(part -> law.authorities().find(part, day).stream())
                .toList());
        return "lawbook/authorities";
    }

    @GetMapping("/law/provinces")
    String provinces(Model model) {
        LocalDate today = times.today();
        model.addAttribute("today", today);
        model.addAttribute("places", law.places());
        model.addAttribute("units", law.places().on(today));
        return "lawbook/provinces";
    }

    private LocalDate day(@Nullable LocalDate on) {
        return Objects.requireNonNullElseGet(on, times::today);
    }
}
