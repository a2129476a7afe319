package vigil.publications.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.kernel.Names;
import vigil.kernel.VietNam;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.reports.ReportingPeriod;

/** The words of the tables in the reader's language. */
@Component
class Says {

    private final Law law;
    private final MessageSource messages;
    private final Clock clock;

    Says(Law law, MessageSource messages, Clock clock) {
        this.law = law;
        this.messages = messages;
        this.clock = clock;
    }

    String say(String key, Object... details) {
        return messages.getMessage(key, details, LocaleContextHolder.getLocale());
    }

    String of(Enum<?> constant) {
        return say("code." + Names.of(constant.getDeclaringClass()) + "." + Names.of(constant));
    }

    /** What a code of a list meant on a day. */
    String code(Kind list, String code, LocalDate day) {
        return code.isEmpty() ? say("answers.not-stated") : law.codes().name(list, code, day).in(language());
    }

    /** The unit that had a code on the last day of a period, with what it took over and what has become of it. */
    String province(String code, ReportingPeriod period) {
        return law
                .places()
                .called(code, period.first(), period.last(), VietNam.dateOf(clock.instant()))
                .in(language());
    }

    /** The code today of the unit that had a code on the last day of a period; the same when nothing followed it. */
    String codeToday(String code, ReportingPeriod period) {
        return law.places().today(code, period.last(), VietNam.dateOf(clock.instant())).orElse(code);
    }

    /** The code that a unit of a day has on a later one. */
    Optional<String> codeOn(LocalDate later, String code, LocalDate then) {
        return law.places().today(code, then, later);
    }

    String period(ReportingPeriod period) {
        String year = String.valueOf(period.year());
        return period.sixMonths() ? say("publications.first-half", year) : say("publications.year", year);
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }
}
