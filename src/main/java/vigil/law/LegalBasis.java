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

    /** Stands for the ground of a draft that names none. */
    public static final String NONE_NAMED = "(dự thảo chưa nêu căn cứ pháp lý)";

    private static final Pattern ARTICLE = Pattern.compile("(?:Điều|Đ\\.) ?(\\d+)");
    private static final Pattern CLAUSE = Pattern.compile(",? khoản (\\d+)");
    private static final Pattern AND_CLAUSE = Pattern.compile(" và khoản (\\d+)");
    private static final Pattern DAY = Pattern.compile(" ngày (\\d+/\\d+/\\d+)");
    private static final Pattern POINT = Pattern.compile(",? điểm (\\p{L})\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, String> KINDS = Map.of(
            "Bộ luật Dân sự", "Civil Code",
            "Bộ luật Lao động", "Labour Code",
            "Nghị định", "Decree",
            "Nghị quyết", "Resolution",
            "Thông tư", "Circular",
            "Công văn", "Letter",
            "Phụ lục", "Appendix",
            "Chương", "Chapter");

    /** What stands beside articles: the office's own practice, and remarks. */
    private static final Map<String, String> PHRASES = Map.of(
            "Nhiệm vụ của Cục: gửi văn bản chia buồn, thăm hỏi thân nhân người bị nạn",
                    "Task of the department: to write to and call on the families of victims",
            "Văn bản chỉ đạo của Cục", "Directive of the department",
            "ngày do lãnh đạo ấn định khi kết thúc", "the day that the leader sets when it is closed",
            "ngày do chính văn bản ấn định", "the day that it sets itself",
            "Quy trình nội bộ của Cục về kết thúc hồ sơ vụ việc", "The department's own procedure for closing a case",
            " không quy định", " (is silent)",
            "(thương vong chưa xác định)", "(casualties not yet known)",
            "(\"trước ngày ...\")", "(“before the day …”)",
            "(đến hết năm 2020)", "(until the end of 2020)",
            "Luật Lưu trữ", "Law on Archives");

    /** Where it stands, in the manner of a language: {@code Law 84/2015/QH13, Art. 35(6)(d)} in English. */
    public String in(String language) {
        return in(language, reference);
    }

    /** A reference in the manner of a language; other words than those of the shipped rows stay Vietnamese. */
    public static String in(String language, String reference) {
        if (!"en".equals(language)) return reference;
        if (reference.equals(NONE_NAMED)) return "(the draft names no legal ground yet)";
        String english = replaced(replaced(reference, PHRASES), KINDS);
        english = AND_CLAUSE.matcher(english).replaceAll(" and ($1)");
        english = DAY.matcher(english).replaceAll(" of $1");
        english = english.replace("Luật ", "Law ").replace(" và ", " and ").replace(" mục ", " item ")
                .replace("(đã được thay thế bằng ", "(replaced by ").replace(" đến ", " to ").replace(" của ", " of ");
        english = ARTICLE.matcher(english).replaceAll("Art. $1");
        english = CLAUSE.matcher(english).replaceAll("($1)");
        return POINT.matcher(english).replaceAll("($1)");
    }

    private static String replaced(String text, Map<String, String> words) {
        String changed = text;
        for (Map.Entry<String, String> word : words.entrySet()) changed = changed.replace(word.getKey(), word.getValue());
        return changed;
    }
}
