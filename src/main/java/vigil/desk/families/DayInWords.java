package vigil.desk.families;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a text says a day: in digits as Vietnamese, Chinese and Korean letters write it (24/3, 24 tháng 3, 2025-03-24, 3月24日),
 * or with the month or both in Vietnamese, English or Chinese words. The year is often left out and not looked at; a day that is meant otherwise
 * is found rather than a wrong one missed.
 */
final class DayInWords {

    private DayInWords() {}

    static boolean says(String text, LocalDate day) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return patterns(day).anyMatch(pattern -> Pattern.compile(pattern).matcher(plain).find());
    }

    private static Stream<String> patterns(LocalDate day) {
        String d = "(?<!\\d)0?" + day.getDayOfMonth();
        String m = "0?" + day.getMonthValue() + "(?!\\d)";
        String english = "(?:" + name(day, TextStyle.FULL) + "|" + name(day, TextStyle.SHORT) + ")";
        return Stream.of(
                d + "\\s*(?:[/.\\-\u2010-\u2015]|tháng)\\s*" + m,
                d + "\\s+tháng\\s+" + NumberWords.month(day.getMonthValue()),
                NumberWords.day(day.getDayOfMonth()) + "\\s+tháng\\s+(?:" + NumberWords.month(day.getMonthValue()) + "|" + m + ")",
                NumberWords.chinese(day.getMonthValue()) + "月" + NumberWords.chinese(day.getDayOfMonth()) + "[日号號]",
                NumberWords.ordinal(day.getDayOfMonth()) + "\\s+(?:day\\s+)?(?:of\\s+)?" + english + "(?!\\p{L})",
                "(?<!\\p{L})" + english + "\\s+(?:the\\s+)?" + NumberWords.ordinal(day.getDayOfMonth()) + "(?!\\p{L})",
                "\\d{4}\\s*[/.\\-年년]\\s*0?" + day.getMonthValue() + "\\s*[/.\\-月월]\\s*0?" + day.getDayOfMonth() + "(?!\\d)",
                "(?<!\\d)0?" + day.getMonthValue() + "\\s*[月월]\\s*0?" + day.getDayOfMonth() + "(?!\\d)",
                d + "(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + english + "(?!\\p{L})",
                "(?<!\\p{L})" + english + "\\.?\\s+0?" + day.getDayOfMonth() + "(?!\\d)");
    }

    private static String name(LocalDate day, TextStyle style) {
        return day.getMonth().getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }
}
