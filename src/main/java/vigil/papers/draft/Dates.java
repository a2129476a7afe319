package vigil.papers.draft;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Moment;
import vigil.kernel.VietNam;

/** Times in the words of official documents: days below 10 and the months 1 and 2 have a leading nought. */
public final class Dates {

    private Dates() {}

    /** "ngày 02 tháng 5 năm 2024". */
    public static String day(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    /** "09 giờ 10 phút, ngày 02 tháng 5 năm 2024". */
    public static String minute(@Nullable OffsetDateTime at) {
        if (at == null) return "…";
        ZonedDateTime local = at.atZoneSameInstant(VietNam.ZONE);
        return "%02d giờ %02d phút, %s".formatted(local.getHour(), local.getMinute(), day(local.toLocalDate()));
    }

    /** As exactly as the time is known and no further. */
    public static String moment(Moment moment) {
        ZonedDateTime local = moment.at().atZoneSameInstant(VietNam.ZONE);
        LocalDate date = local.toLocalDate();
        return switch (moment.precision()) {
            case MINUTE -> minute(moment.at());
            case ABOUT -> "khoảng " + minute(moment.at());
            case HOUR -> "%02d giờ, %s".formatted(local.getHour(), day(date));
            case DATE -> day(date);
            case MONTH -> "tháng %d năm %d".formatted(date.getMonthValue(), date.getYear());
        };
    }
}
