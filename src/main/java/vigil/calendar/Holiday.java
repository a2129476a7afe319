package vigil.calendar;

import java.time.LocalDate;

/** One day on which offices are closed although it is no weekend, or that falls on one; named in both languages. */
public record Holiday(LocalDate day, String vi, String en) {

    /** Its name in the language asked for; everything but {@code en} is answered in Vietnamese. */
    public String in(String language) {
        return "en".equals(language) ? en : vi;
    }
}
