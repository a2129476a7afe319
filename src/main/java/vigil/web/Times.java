package vigil.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.kernel.Moment;
import vigil.kernel.Names;
import vigil.kernel.Precision;
import vigil.kernel.VietNam;

/** Says dates and times in the reader's language and in Viet Nam's time, never finer than they are known. */
@Component
public final class Times {

    private static final Duration LAG_WORTH_A_WORD = Duration.ofHours(24);

    private final MessageSource messages;
    private final Clock clock;

    public Times(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** A calendar day. */
    public String day(LocalDate day) {
        return format("date", day);
    }

    /** A minute. */
    public String at(Instant instant) {
        ZonedDateTime local = instant.atZone(VietNam.ZONE);
        return said("at", format("clock", local), format("date", local));
    }

    /** A minute, given with an offset of its own. */
    public String at(OffsetDateTime time) {
        return at(time.toInstant());
    }

    /** A time as exactly as somebody knows it, with the words of its note. */
    public String moment(Moment moment) {
        return moment.note() == null ? brief(moment) : brief(moment) + " (" + moment.note() + ")";
    }

    /** A time as exactly as somebody knows it. */
    public String brief(Moment moment) {
        ZonedDateTime local = moment.at().atZoneSameInstant(VietNam.ZONE);
        return said(
                "moment." + Names.of(moment.precision()),
                format("clock", local),
                format("date", local),
                format("hour", local),
                format("month", local));
    }

    /** The day of an instant. */
    public String dayOf(Instant instant) {
        return format("date", instant.atZone(VietNam.ZONE));
    }

    /** The time of day of an instant. */
    public String clockOf(Instant instant) {
        return format("clock", instant.atZone(VietNam.ZONE));
    }

    /** The day or month of a moment. */
    public String dayOf(Moment moment) {
        String pattern = moment.precision() == Precision.MONTH ? "month" : "date";
        return format(pattern, moment.at().atZoneSameInstant(VietNam.ZONE));
    }

    /** The time of day of a moment as exactly as it is known; empty when it is not known. */
    public String clockOf(Moment moment) {
        String clock = clockOf(moment.at().toInstant());
        return switch (moment.precision()) {
            case MINUTE -> clock;
            case ABOUT -> said("clock.about", clock);
            case HOUR -> said("clock.hour", format("hour", moment.at().atZoneSameInstant(VietNam.ZONE)));
            case DATE, MONTH -> "";
        };
    }

    /** The machine's form of a moment for a {@code time} element, no finer than it is known. */
    public String machine(Moment moment) {
        String full = moment.at().atZoneSameInstant(VietNam.ZONE).toOffsetDateTime().toString();
        return switch (moment.precision()) {
            case MINUTE, ABOUT, HOUR -> full;
            case DATE -> full.substring(0, 10);
            case MONTH -> full.substring(0, 7);
        };
    }

    /** The time of day now. */
    public String clock() {
        return format("clock", clock.instant().atZone(VietNam.ZONE));
    }

    /** The minute that has begun, as forms write it: {@code 2026-05-01T08:10}. */
    public String now() {
        return LocalDateTime.ofInstant(clock.instant(), VietNam.ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Today in Viet Nam. */
    public LocalDate today() {
        return VietNam.dateOf(clock.instant());
    }

    /** How long after it happened something was recorded, in words; empty when within a day. */
    public String lag(Instant happened, Instant recorded) {
        Duration lag = Duration.between(happened, recorded);
        return lag.compareTo(LAG_WORTH_A_WORD) < 0 ? "" : said("lag", lag.toDays());
    }

    /** How a day lies to today: "today", "in 3 days", "2 days ago". */
    public String distance(LocalDate day) {
        long days = day.toEpochDay() - today().toEpochDay();
        if (days == 0) return said("today");
        return days > 0 ? said("ahead", days) : said("ago", -days);
    }

    private String format(String pattern, TemporalAccessor time) {
        Locale locale = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(said("pattern." + pattern), locale).format(time);
    }

    private String said(String key, Object... details) {
        return messages.getMessage("time." + key, details, LocaleContextHolder.getLocale());
    }
}
