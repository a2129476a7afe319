package vigil.publications.answer;

import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.kernel.Names;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.reports.ReportingPeriod;

/** The words of the tables in the reader's language. */
@Component
class Says {

    private final MessageSource messages;

    Says(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... details) {
        return messages.getMessage(key, details, LocaleContextHolder.getLocale());
    }

    String of(Enum<?> constant) {
        return say("code." + Names.of(constant.getDeclaringClass()) + "." + Names.of(constant));
    }

    /** What a code of a list meant on a day. */
    String code(Kind list, String code, LocalDate day) {
        return code.isEmpty() ? say("answers.not-stated") : Law.load().codes().name(list, code, day).in(language());
    }

    /** What the code of a province meant on a day. */
    String province(String code, LocalDate day) {
        return Law.load().places().name(code, day);
    }

    String period(ReportingPeriod period) {
        String year = String.valueOf(period.year());
        return period.sixMonths() ? say("publications.first-half", year) : say("publications.year", year);
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }
}
