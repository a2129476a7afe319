package vigil.register.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vigil.law.Severity;
import vigil.register.CaseListEntry;
import vigil.register.FindCases;
import vigil.register.FindCases.Sort;
import vigil.web.Codes;

/** The filters of the register as they stand in the address, so that a link keeps them. */
record Search(
        @Nullable String q,
        @Nullable String province,
        @Nullable String severity,
        @Nullable String status,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
        @Nullable Boolean late,
        @Nullable String sort,
        @Nullable Integer page) {

    FindCases question() {
        return new FindCases(
                given(q) ? q : null,
                given(province) ? province : null,
                Codes.find(Severity.class, severity).orElse(null),
                Codes.find(CaseListEntry.Status.class, status).orElse(null),
                from,
                to,
                lateOnly(),
                sorting(),
                page == null ? 1 : Math.clamp(page, 1, FindCases.LAST_PAGE));
    }

    Sort sorting() {
        return Codes.find(Sort.class, sort).orElse(Sort.OCCURRED_DESC);
    }

    /** Whether only cases with an overdue duty are wanted. */
    public boolean lateOnly() {
        return Boolean.TRUE.equals(late);
    }

    /** Whether any filter narrows the list. */
    public boolean narrowed() {
        return given(q) || given(province) || given(severity) || given(status) || from != null || to != null || lateOnly();
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
