package vigil.desk.families;

import java.util.List;

/**
 * Days and months spelled out, as patterns for text in small letters: "mười hai tháng ba", "hăm mốt", "mùng năm", "the
 * twenty-first of March", 三月十二日. A longer number is never taken for the shorter one that ends it.
 */
final class NumberWords {

    private static final List<String> UNITS =
            List.of("một", "hai", "ba", "(?:bốn|tư)", "năm", "sáu", "(?:bảy|bẩy)", "tám", "chín");

    /** After tens some are said otherwise. */
    private static final List<String> AFTER_TENS =
            List.of("(?:mốt|một)", "hai", "ba", "(?:bốn|tư)", "(?:lăm|nhăm|năm)", "sáu", "(?:bảy|bẩy)", "tám", "chín");

    private static final List<String> MONTHS = List.of(
            "(?:một|giêng)", "hai", "ba", "(?:tư|bốn)", "năm", "sáu", "(?:bảy|bẩy)", "tám", "chín", "mười(?!\\s+(?:một|hai))",
            "mười\\s+một", "(?:mười\\s+hai|chạp)");

    private static final List<String> ORDINALS = List.of(
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
            "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth");

    private static final String NO_TENS_BEFORE = "(?<!\\p{L})(?<!(?:mười|mươi|hăm|hai|ba)\\s{1,4})";

    private NumberWords() {}

    /** A day of the month in Vietnamese. */
    static String day(int day) {
        int unit = day % 10;
        return switch (day / 10) {
            case 0 -> NO_TENS_BEFORE + UNITS.get(day - 1);
            case 1 -> NO_TENS_BEFORE + (unit == 0 ? "mười" : "mười\\s+" + (unit == 1 ? "một" : AFTER_TENS.get(unit - 1)));
            case 2 -> "(?<!\\p{L})" + (unit == 0 ? "hai\\s+mươi" : "(?:hai\\s+mươi|hăm|hai)\\s+" + AFTER_TENS.get(unit - 1));
            default -> "(?<!\\p{L})" + (unit == 0 ? "ba\\s+mươi" : "ba\\s+(?:mươi\\s+)?" + AFTER_TENS.get(unit - 1));
        };
    }

    /** A month in Vietnamese, as it follows "tháng". */
    static String month(int month) {
        return MONTHS.get(month - 1) + "(?!\\p{L})";
    }

    /** A day of the month in English. */
    static String ordinal(int day) {
        String alone = "(?<!\\p{L})(?<!(?:twenty|thirty)[\\s\\-\u2010\u2011]{1,4})";
        if (day <= 20) return alone + ORDINALS.get(day - 1);
        if (day == 30) return alone + "thirtieth";
        return "(?<!\\p{L})" + (day < 30 ? "twenty" : "thirty") + "[\\s\\-\u2010\u2011]?" + ORDINALS.get(day % 10 - 1);
    }

    /** A number up to 31 in Chinese. */
    static String chinese(int number) {
        String tens = List.of("", "十", "二十", "三十").get(number / 10);
        String unit = number % 10 == 0 ? "" : String.valueOf("一二三四五六七八九".charAt(number % 10 - 1));
        return "(?<![一二三十])" + tens + unit;
    }
}
