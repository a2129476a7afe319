package vigil.home.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vigil.alarms.AlarmList;
import vigil.alarms.FindAlarms;
import vigil.audit.FindReadings;
import vigil.audit.ReadingList;
import vigil.audit.ShowVerification;
import vigil.casefile.FindAwaited;
import vigil.casefile.FindAwaited.AwaitedList;
import vigil.casefile.FindLateEntries;
import vigil.casefile.FindLateEntries.LateEntries;
import vigil.duties.DutyList;
import vigil.duties.FindDuties;
import vigil.families.Family;
import vigil.families.FamilyList;
import vigil.families.FindFamilies;
import vigil.figures.CountFigures;
import vigil.figures.Figures;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.kernel.VietNam;
import vigil.law.Duty;
import vigil.law.Severity;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.register.CaseList;
import vigil.register.CaseListEntry;
import vigil.register.FindCases;
import vigil.register.FindCases.Sort;
import vigil.security.AllowedBy;
import vigil.web.Pages;
import vigil.web.Times;

/**
 * The first page: for a leader what is to be signed and what is late, for an officer what is due, for an auditor what is
 * unusual.
 */
@Pages
class TodayPages {

    /** So many of a list stand on the page; the rest is one click away. */
    private static final int FEW = 5;

    private static final int SEVERAL = 10;

    /** After so many days without an event a case is still. */
    private static final int STILL = 30;

    private final Questions questions;
    private final Times times;

    TodayPages(Questions questions, Times times) {
        this.questions = questions;
        this.times = times;
    }

    /** Who is let in for some cases only begins with their list. */
    @AllowedBy({FindDuties.class, FindCases.class, FindAwaited.class})
    @GetMapping("/today")
    String today(Actor me, Model model) {
        if (!me.cases().isEmpty()) return "redirect:/accidents";
        Gathering gathering = new Gathering(questions, Asker.of(me));
        switch (me.role()) {
            case LEADER -> leader(gathering, me, model);
            case AUDITOR -> auditor(gathering, me, model);
            default -> officer(gathering, me, model);
        }
        model.addAttribute("today", times.today());
        model.addAttribute("completeTo", gathering.completeTo());
        return "home/today";
    }

    private void leader(Gathering ask, Actor me, Model model) {
        awaited(ask, me, model);
        late(ask, model);
        duties(ask, null, FEW, model);
        families(ask, model);
        fatal(ask, model);
        years(ask, model);
        CaseList still = ask.ask(cases(null, CaseListEntry.Status.OPEN, Sort.CHANGED), CaseList::completeTo);
        Instant quiet = times.today().minusDays(STILL).atStartOfDay(VietNam.ZONE).toInstant();
        model.addAttribute("still", few(still.entries().stream()
                .filter(one -> one.lastEventAt().isBefore(quiet))
                .toList()));
    }

    private void officer(Gathering ask, Actor me, Model model) {
        duties(ask, me.role() == Role.PROVINCIAL ? Duty.Whose.PROVINCE : Duty.Whose.DEPARTMENT, SEVERAL, model);
        late(ask, model);
        AlarmList alarms = ask.ask(new FindAlarms(true, null, 1), AlarmList::completeTo);
        model.addAttribute("alarms", few(alarms.alarms()));
        model.addAttribute("unseen", alarms.unseen());
        families(ask, model);
        awaited(ask, me, model);
        CaseList newest = ask.ask(cases(null, null, Sort.CHANGED_DESC), CaseList::completeTo);
        model.addAttribute("newest", few(newest.entries()));
    }

    private void auditor(Gathering ask, Actor me, Model model) {
        model.addAttribute("report", questions.ask(new ShowVerification(), Asker.of(me)));
        if (!me.limited()) {
            ReadingList unusual = ask.ask(new FindReadings(null, null, true, null, 1), ReadingList::completeTo);
            model.addAttribute("unusual", few(unusual.readings()));
            model.addAttribute("unusualTotal", unusual.total());
        }
        LateEntries entries = ask.ask(new FindLateEntries(FEW), LateEntries::completeTo);
        model.addAttribute("lateEntries", entries.newest());
        fatal(ask, model);
        awaited(ask, me, model);
    }

    private static void awaited(Gathering ask, Actor me, Model model) {
        AwaitedList awaited = ask.ask(new FindAwaited(), AwaitedList::completeTo);
        boolean decides = me.role() == Role.LEADER;
        model.addAttribute("decides", decides);
        List<Waiting> lines = awaited.entries().stream().map(entry -> Waiting.of(entry, decides)).toList();
        model.addAttribute("awaited", lines.stream().limit(SEVERAL).toList());
        model.addAttribute("awaitedMore", lines.stream().skip(SEVERAL).toList());
        model.addAttribute("awaitedTotal", awaited.total());
    }

    /** How much is late, by whose turn it is. */
    private static void late(Gathering ask, Model model) {
        Map<Duty.Whose, Long> late = new EnumMap<>(Duty.Whose.class);
        for (Duty.Whose whose : Duty.Whose.values()) {
            late.put(whose, ask.ask(new FindDuties(true, null, whose, 1), DutyList::completeTo).total());
        }
        model.addAttribute("late", late);
        model.addAttribute("lateTotal", late.values().stream().mapToLong(Long::longValue).sum());
    }

    /** What is due of one body, or what is late of all. */
    private static void duties(Gathering ask, Duty.@Nullable Whose own, int lines, Model model) {
        DutyList duties = ask.ask(new FindDuties(own == null, null, own, 1), DutyList::completeTo);
        model.addAttribute("own", own);
        model.addAttribute("duties", DueLine.of(duties.duties()).stream().limit(lines).toList());
        model.addAttribute("dutiesTotal", duties.total());
    }

    /** Those for whom it is the office's turn, by how far the letter has come. */
    private static void families(Gathering ask, Model model) {
        FamilyList families = ask.ask(new FindFamilies(true), FamilyList::completeTo);
        model.addAttribute("families", few(NotWrittenTo.of(families.families())));
        model.addAttribute("standings", families.families().stream()
                .collect(Collectors.groupingBy(
                        Family::standing, () -> new EnumMap<>(Family.Standing.class), Collectors.counting())));
        model.addAttribute("familiesTotal", families.total());
    }

    private static void fatal(Gathering ask, Model model) {
        CaseList fatal = ask.ask(cases(Severity.FATAL, null, Sort.OCCURRED_DESC), CaseList::completeTo);
        model.addAttribute("fatal", few(fatal.entries()));
        model.addAttribute("fatalTotal", fatal.total());
    }

    /** Of last year only as many days as of this one. */
    private void years(Gathering ask, Model model) {
        LocalDate today = times.today();
        LocalDate then = today.minusYears(1);
        model.addAttribute("thisYear", ask.ask(upTo(today), Figures::completeTo).total());
        model.addAttribute("lastYear", ask.ask(upTo(then), Figures::completeTo).total());
        model.addAttribute("then", then);
    }

    private static CountFigures upTo(LocalDate day) {
        return new CountFigures(day.getYear(), null, null, null, CountFigures.Group.TODAY, day);
    }

    private static FindCases cases(@Nullable Severity severity, CaseListEntry.@Nullable Status status, Sort sort) {
        return new FindCases(null, null, severity, status, null, null, false, sort, 1);
    }

    private static <T> List<T> few(List<T> all) {
        return all.stream().limit(FEW).toList();
    }
}
