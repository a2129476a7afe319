package vigil.casefile.web;

import java.time.LocalDate;
import vigil.law.CodeLists;
import vigil.law.Law;

/** What the codes of a case meant on the day of its accident. */
public final class CodeWords {

    private final LocalDate day;
    private final String language;

    CodeWords(LocalDate day, String language) {
        this.day = day;
        this.language = language;
    }

    /** A type of establishment. */
    public String type(int code) {
        return name(CodeLists.Kind.ESTABLISHMENT_TYPE, String.valueOf(code));
    }

    /** An economic sector. */
    public String sector(String code) {
        return name(CodeLists.Kind.SECTOR, code);
    }

    /** What hurt. */
    public String factor(String code) {
        return name(CodeLists.Kind.INJURING_FACTOR, code);
    }

    /** A cause of the report form. */
    public String cause(int code) {
        return name(CodeLists.Kind.CAUSE, String.valueOf(code));
    }

    private String name(CodeLists.Kind list, String code) {
        return Law.load().codes().name(list, code, day).in(language);
    }
}
