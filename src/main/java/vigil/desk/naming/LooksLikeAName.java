package vigil.desk.naming;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vigil.register.SearchWords;

/**
 * Whether a text looks as if it named a person, of whom nothing need be known yet: a Vietnamese family name with two more words
 * written like names, or two such words after a form of address. Streets, schools and enterprises that bear somebody's name are
 * told by the word before. It overlooks names of other peoples that nobody is addressed by.
 */
public final class LooksLikeAName {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");

    private static final Set<String> FAMILY = Set.of(
            "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong", "ly",
            "dao", "doan", "vuong", "trinh", "truong", "dinh", "lam", "phung", "mai", "to", "ha", "ta", "luong", "luu", "chau",
            "tang", "thai", "cao", "quach", "kieu", "mac", "la", "nong", "trieu", "giang", "sung", "lo", "cam", "hua", "khong",
            "chu", "tong", "thach", "danh", "nghiem", "khuat", "trang", "ton", "than", "quan", "ong", "vi", "lang", "ninh");

    private static final Set<String> ADDRESS = Set.of(
            "ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "cháu", "cậu",
            "nạn nhân", "công nhân", "mr", "mrs", "ms");

    private static final Set<String> BEARING = Set.of(
            "đường", "phố", "cầu", "trường", "viện", "chợ", "phường", "xã", "ấp", "ngõ", "hẻm", "khu", "quận", "huyện",
            "thị xã", "tỉnh",
            "thành phố", "tp", "tnhh", "cp", "tm", "dntn", "công ty", "tư nhân", "kinh doanh", "cơ sở", "xưởng", "học",
            "thpt", "thcs",
            "toà nhà", "tòa nhà", "nhà máy", "cửa hàng", "đảo", "mỏ", "phà", "cảng", "công viên", "quảng trường");

    private LooksLikeAName() {}

    /** Whether it addresses somebody by name, as no enterprise is registered: {@code hộ ông …}. */
    public static boolean addressed(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        return IntStream.range(0, words.size())
                .anyMatch(i -> isCapital(words, i) && follows(words, i, text) && isAddressed(words, i));
    }

    public static boolean in(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        return IntStream.range(0, words.size()).anyMatch(i -> {
            if (!isCapital(words, i) || !follows(words, i, text)) return false;
            if (isAddressed(words, i)) return true;
            String one = before(words, i, 1);
            String two = before(words, i, 2);
            boolean bears = BEARING.contains(one) || BEARING.contains(two);
            String first = words.get(i).group();
            boolean family = FAMILY.contains(SearchWords.plain(first)) && !BEARING.contains(first.toLowerCase(Locale.ROOT));
            return family && !bears && isPartOfItToo(words, i, text) && !isTheCity(words, i);
        });
    }

    private static boolean isAddressed(List<MatchResult> words, int i) {
        return ADDRESS.contains(before(words, i, 1)) || ADDRESS.contains(before(words, i, 2));
    }

    private static boolean isCapital(List<MatchResult> words, int i) {
        return i < words.size() && Character.isUpperCase(words.get(i).group().codePointAt(0));
    }

    /** The next word is written like a name too, with nothing but a space between. */
    private static boolean follows(List<MatchResult> words, int i, String text) {
        return isCapital(words, i + 1)
                && text.substring(words.get(i).end(), words.get(i + 1).start()).isBlank();
    }

    private static boolean isPartOfItToo(List<MatchResult> words, int i, String text) {
        return follows(words, i + 1, text);
    }

    private static boolean isTheCity(List<MatchResult> words, int i) {
        return SearchWords.plain(words.get(i).group() + words.get(i + 1).group() + words.get(i + 2).group()).equals("hochiminh");
    }

    /** So many words before a place, in small letters as they were typed. */
    private static String before(List<MatchResult> words, int i, int many) {
        if (i < many) return "";
        String said = words.subList(i - many, i).stream().map(MatchResult::group).reduce((a, b) -> a + " " + b).orElse("");
        boolean small = !said.isEmpty() && (Character.isLowerCase(said.codePointAt(0)) || i == many);
        return small || BEARING.contains(said.toLowerCase(Locale.ROOT)) ? said.toLowerCase(Locale.ROOT) : "";
    }
}
