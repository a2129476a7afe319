package vigil.publications.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.figures.PublishedMarks;
import vigil.kernel.Actor;
import vigil.law.Authorities.Part;
import vigil.law.Law;
import vigil.law.Places.Unit;
import vigil.publications.Notice;
import vigil.publications.SynthesisTables;
import vigil.publications.Table;
import vigil.publications.print.Form;
import vigil.publications.print.Form.Codes;
import vigil.publications.print.Form.Head;
import vigil.reports.PeriodOnPage;
import vigil.reports.ReportingPeriod;
import vigil.web.Times;
import vigil.web.Wording;

/**
 * Puts tables under the head of their form (Decree 39/2016/NĐ-CP, App. XIV and XV): the reporting office under its name of the day on
 * which the form is made, the province with its code, period, date and addressees.
 */
@Component
class Forms {

    private final Wording words;
    private final Times times;
    private final PeriodOnPage periods;
    private final PublishedMarks marks;

    Forms(Wording words, Times times, PeriodOnPage periods, PublishedMarks marks) {
        this.words = words;
        this.times = times;
        this.periods = periods;
        this.marks = marks;
    }

    /** Appendix XIV with its parts, and Appendix XV, of one province or of the country. */
    List<Form> of(SynthesisTables synthesis, Actor by, LocalDate day) {
        Optional<Unit> unit = unit(synthesis, by, day);
        List<Table> tables = synthesis.tables();
        List<Table> first = tables.subList(0, tables.size() - 1);
        return List.of(form("xiv", first, synthesis, unit, day), form("xv", tables.subList(tables.size() - 1, tables.size()), synthesis, unit, day));
    }

    /** The tables that go with a notice: no form of the law, made by the department, saying up to where the log was counted. */
    List<Form> of(Notice notice, LocalDate day) {
        ReportingPeriod period = notice.period();
        List<String> facts = List.of(
                fact("period", periods.name(period)),
                fact("mark", words.of(marks.of(period.year(), period.half(), notice.province(), null))),
                fact("about", about(notice.province(), period)),
                fact("counted", String.valueOf(notice.upTo()), notice.digest()));
        Head head = new Head("", "", issuer(Optional.empty(), day), nation(), placed(Optional.empty(), day), say("title.notice"), facts);
        return List.of(new Form(head, null, notice.tables(), List.of()));
    }

    private Form form(
            String form, List<Table> tables, SynthesisTables synthesis, Optional<Unit> unit, LocalDate day) {
        List<String> facts = new ArrayList<>();
        String office = unit.isPresent() ? named(Part.PROVINCIAL_DEPARTMENT, day) : named(Part.CENTRAL_DEPARTMENT, day);
        facts.add(fact("reporter", unit.map(one -> office + " " + called(one)).orElse(office)));
        facts.add(fact("about", about(synthesis.province(), synthesis.period(), unit)));
        if (unit.isPresent()) {
            String ministry = named(Part.MINISTRY, day) + " (" + named(Part.CENTRAL_DEPARTMENT, day) + ")";
            facts.add(fact("to", ministry, called(unit.get())));
        }
        facts.add(fact("period", periods.name(synthesis.period())));
        facts.add(fact("day", times.day(day)));
        Head head = new Head(
                say(form), say("basis"), issuer(unit, day), nation(), placed(unit, day), say("title." + form), facts);
        String chief = unit.isPresent() ? "director" : "head";
        return new Form(
                head,
                new Codes(say("rows"), say("code")),
                tables,
                List.of(List.of(say("compiler"), say("by-hand")), List.of(say(chief), say("by-hand-and-seal"))));
    }

    /** The unit of the day whose office reports: the one that has the province in its hands, else the asker's own; none for the country. */
    private static Optional<Unit> unit(SynthesisTables synthesis, Actor by, LocalDate day) {
        var places = Law.load().places();
        String province = synthesis.province();
        Optional<String> code = province == null
                ? by.limitedTo()
                : places.today(province, synthesis.period().last(), day);
        return code.flatMap(one -> places.unit(one, day));
    }

    private String about(@Nullable String province, ReportingPeriod period) {
        return about(province, period, Optional.empty());
    }

    /** What is counted: the province of the period with its code then. */
    private String about(@Nullable String province, ReportingPeriod period, Optional<Unit> own) {
        if (province == null) {
            return own.map(unit -> say("coded", called(unit), unit.code())).orElseGet(() -> words.say("publications.country"));
        }
        Optional<Unit> then = Law.load().places().unit(province, period.last());
        String told = periods.province(province, period);
        String more = then.map(unit -> told.substring(unit.name().length())).orElse("");
        return say("coded", then.map(this::called).orElse(province), province) + more;
    }

    private List<String> issuer(Optional<Unit> unit, LocalDate day) {
        String superior = unit.map(one -> say("committee", called(one))).orElseGet(() -> named(Part.MINISTRY, day));
        Part own = unit.isPresent() ? Part.PROVINCIAL_DEPARTMENT : Part.CENTRAL_DEPARTMENT;
        return List.of(upper(superior), upper(named(own, day)));
    }

    private List<String> nation() {
        return List.of(say("nation"), say("motto"));
    }

    private String placed(Optional<Unit> unit, LocalDate day) {
        String place = unit.map(Unit::name).orElse("Hà Nội");
        String month = day.getMonthValue() < 3 ? "%02d".formatted(day.getMonthValue()) : String.valueOf(day.getMonthValue());
        return say("placed", place, "%02d".formatted(day.getDayOfMonth()), month, String.valueOf(day.getYear()));
    }

    private String called(Unit unit) {
        return say(unit.city() ? "city" : "province", unit.name());
    }

    private String named(Part part, LocalDate day) {
        return Law.load().authorities().on(part, day).name().in(words.language());
    }

    private String fact(String key, String... details) {
        return say("fact." + key, (Object[]) details);
    }

    private String say(String key, Object... details) {
        return words.say("publications.form." + key, details);
    }

    private static String upper(String text) {
        return text.toUpperCase(LocaleContextHolder.getLocale());
    }
}
