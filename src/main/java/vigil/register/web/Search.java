package vigil.register.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.util.UriComponentsBuilder;
import vigil.kernel.Names;
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

    /** The same search on another page, as a query. */
    public String query(int other) {
        UriComponentsBuilder uri = UriComponentsBuilder.newInstance().queryParam("page", other);
        if (given(q)) uri.queryParam("q", q);
        if (given(province)) uri.queryParam("province", province);
        if (given(severity)) uri.queryParam("severity", severity);
        if (given(status)) uri.queryParam("status", status);
        if (from != null) uri.queryParam("from", from);
        if (to != null) uri.queryParam("to", to);
        if (lateOnly()) uri.queryParam("late", true);
        uri.queryParam("sort", Names.of(sorting()));
        return uri.build().encode().toUriString();
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
