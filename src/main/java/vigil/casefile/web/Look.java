package vigil.casefile.web;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vigil.casefile.ShowCase;
import vigil.casefile.ShowTimeline;
import vigil.kernel.VietNam;

/**
 * From which moment a reader looks at a case; with neither of the first two it is now.
 *
 * @param asOf as an instant, from a link
 * @param position as a place in the log, from a link
 * @param at as a local time, from the picker
 */
record Look(
        @Nullable Instant asOf, @Nullable Long position, @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime at) {

    Look {
        if (at != null) asOf = at.atZone(VietNam.ZONE).toInstant();
        if (asOf != null) position = null;
    }

    /** Whether this is a look back. */
    public boolean past() {
        return asOf != null || position != null;
    }

    /** The moment as the picker writes it; empty when it was not given as a time. */
    public String local() {
        if (asOf == null) return "";
        return LocalDateTime.ofInstant(asOf, VietNam.ZONE).toString().substring(0, "2024-05-01T08:10".length());
    }

    ShowCase file(String number) {
        return new ShowCase(number, asOf, position);
    }

    ShowTimeline timeline(String number) {
        return new ShowTimeline(number, asOf, position);
    }
}
