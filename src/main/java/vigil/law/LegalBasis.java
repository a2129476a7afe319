package vigil.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By which dated rule something was computed.
 *
 * @param rule the rule's id, for example {@code INV_FATAL}
 * @param effectiveFrom the day the rule came into force, {@code null} for "since before records began"
 * @param reference where it stands, for example {@code Luật 84/2015/QH13, Điều 35 khoản 6 điểm d}
 */
public record LegalBasis(String rule, @Nullable LocalDate effectiveFrom, String reference) {

    private static final Pattern ARTICLE = Pattern.compile("(?:Điều|Đ\\.) ?(\\d+)");
    private static final Pattern CLAUSE = Pattern.compile(",? khoản (\\d+)");
    private static final Pattern POINT = Pattern.compile(",? điểm (\\p{L})\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, String> KINDS = Map.of(
            "Bộ luật Dân sự", "Civil Code",
            "Bộ luật Lao động", "Labour Code",
            "Nghị định", "Decree",
            "Nghị quyết", "Resolution",
            "Thông tư", "Circular",
            "Công văn", "Letter",
            "Phụ lục", "Appendix");

    /** Where it stands, in the manner of a language: {@code Law 84/2015/QH13, Art. 35(6)(d)} in English. */
    public String in(String language) {
        return in(language, reference);
    }

    /** A reference in the manner of a language; its words beyond articles and kinds of texts stay Vietnamese. */
    public static String in(String language, String reference) {
        if (!"en".equals(language)) return reference;
        String english = reference;
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            english = english.replace(kind.getKey(), kind.getValue());
        }
        english = english.replace("Luật ", "Law ").replace(" và ", " and ");
        english = ARTICLE.matcher(english).replaceAll("Art. $1");
        english = CLAUSE.matcher(english).replaceAll("($1)");
        return POINT.matcher(english).replaceAll("($1)");
    }
}
