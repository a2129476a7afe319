package vigil.reports.sheets;

import java.util.regex.Pattern;

/**
 * Recognises text that was written in a Vietnamese code page from before Unicode and read as if it were Latin: TCVN3 (ABC,
 * fonts .VnTime) has «, ­, ¬, ®, µ, ¸ … inside words; VNI writes its marks as letters of their own after the vowel (Coâng, Ñoàng).
 * Unicode Vietnamese has neither.
 */
final class OldLetters {

    /** TCVN3's own letters, next to a plain letter. */
    private static final Pattern TCVN3 = Pattern.compile("(?<=\\p{L})[«¬\\u00AD®µ¶·¸¹¨©ª»¼½¾¿¡¢£¤¥¦§×Ö÷]|[«¬®µ¶·¸¹¨©ª»¼½¾¿¡¢£¤¥¦§](?=\\p{L})");

    /** VNI's marks behind a vowel, and Ñ, ñ for Đ, đ. Letters that Vietnamese has itself count only in pairs it never has. */
    private static final Pattern VNI = Pattern.compile(
            "[aeiouyAEIOUY][øØûÛïÏäÄåÅüÜëË]|[aeoAEO][âÂ]|[aAeEoO][ùÙ](?![a-z]*[ạ-ỹ])|[ñÑ](?=[aeiouyôö])|[öÖ](?=[aeiouyøùûõïôngcmt])");

    private OldLetters() {}

    /** Which old code page a text looks like; empty for none. */
    static String of(String text) {
        if (TCVN3.matcher(text).find()) return "TCVN3 (ABC)";
        return VNI.matcher(text).find() ? "VNI" : "";
    }
}
