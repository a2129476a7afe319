package vigil.law.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vigil.kernel.VietNam;
import vigil.law.Words;

/** Days, times and numbers as each language of the office writes them. */
final class Dates {

    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Dates() {}

    static Words day(LocalDate day) {
        return new Words(DAY_VI.format(day), DAY_EN.format(day));
    }

    static Words time(Instant instant) {
        var local = instant.atZone(VietNam.ZONE);
        String clock = TIME.format(local);
        return new Words(DAY_VI.format(local) + " " + clock, DAY_EN.format(local) + " " + clock);
    }

    /** A small number as a careful official writes it: 05 ngày, 5 days. */
    static Words number(int number) {
        return new Words(String.format(Locale.ROOT, "%02d", number), Integer.toString(number));
    }
}
