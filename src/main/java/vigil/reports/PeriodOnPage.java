package vigil.reports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vigil.fields.BadFields;
import vigil.fields.FieldError;
import vigil.fields.FieldError.Reason;
import vigil.law.Law;
import vigil.web.Times;
import vigil.web.Wording;

/** The period that a page is about: the one asked for or the newest that is over, its name, and the years to choose from. */
@Component
public final class PeriodOnPage {

    /** The law that asks for these reports is in force since 1 July 2016. */
    private static final int FIRST_YEAR = 2016;

    private final Law law;
    private final Wording words;
    private final Times times;

    PeriodOnPage(Law law, Wording words, Times times) {
        this.law = law;
        this.words = words;
        this.times = times;
    }

    /**
     * Shows a period on a page and names it.
     *
     * @throws BadFields no report is due about such a period, or not yet
     */
    public ReportingPeriod show(@Nullable Integer year, @Nullable Integer half, Model model) {
        int thisYear = times.today().getYear();
        if (year != null && (year < FIRST_YEAR || year > thisYear)) throw outOfRange("year", FIRST_YEAR, thisYear);
        if (half != null && half != 1) throw outOfRange("half", 1, 1);
        ReportingPeriod period =
                year == null ? ReportingPeriod.lastOver(times.today()) : new ReportingPeriod(year, half);
        model.addAttribute("period", period);
        model.addAttribute("periodName", name(period));
        model.addAttribute("years", IntStream.rangeClosed(0, thisYear - FIRST_YEAR)
                .mapToObj(back -> thisYear - back)
                .toList());
        return period;
    }

    /** What was sent from a page that is about a period: {@code year} and {@code half} as the fields of a command's period. */
    public static Map<String, String[]> inCommand(ReportingPeriod period, Map<String, String[]> sent) {
        Map<String, String[]> fields = new TreeMap<>(sent);
        fields.keySet().removeAll(List.of("year", "half"));
        fields.put("period.year", new String[] {String.valueOf(period.year())});
        if (period.sixMonths()) fields.put("period.half", new String[] {String.valueOf(period.half())});
        return fields;
    }

    /** What people call a period. */
    public String name(ReportingPeriod period) {
        return words.say(
                period.sixMonths() ? "publications.first-half" : "publications.year", String.valueOf(period.year()));
    }

    /** The unit that had a code on the last day of a period, with what it took over and what has become of it. */
    public String province(String code, ReportingPeriod period) {
        return law
                .places()
                .called(code, period.first(), period.last(), times.today())
                .in(words.language());
    }

    private static BadFields outOfRange(String parameter, int from, int to) {
        return new BadFields(List.of(new FieldError(parameter, Reason.OUT_OF_RANGE, List.of(from, to))));
    }
}
