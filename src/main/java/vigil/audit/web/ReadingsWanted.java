package vigil.audit.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import vigil.audit.FindReadings;
import vigil.audit.export.AuditLists;
import vigil.fields.FieldError.Reason;
import vigil.web.Asking;

/** Which readings are wanted; everything may be left out. */
public record ReadingsWanted(
        @Nullable String stream, @Nullable String account, @Nullable Boolean unusual, @Nullable Integer page) {

    FindReadings question() {
        int wanted = requireNonNullElse(page, 1);
        if (wanted < 1 || wanted > FindReadings.LAST_PAGE) {
            throw Asking.wrong("page", Reason.OUT_OF_RANGE, 1, FindReadings.LAST_PAGE);
        }
        return new FindReadings(stream, account, requireNonNullElse(unusual, false), null, wanted);
    }

    /** Of a file the page is the part; the question begins with the first. */
    int part() {
        int part = question().page();
        if (part > AuditLists.LAST_PART) throw Asking.wrong("page", Reason.OUT_OF_RANGE, 1, AuditLists.LAST_PART);
        return part;
    }
}
