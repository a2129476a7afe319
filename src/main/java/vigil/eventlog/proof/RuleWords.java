package vigil.eventlog.proof;

import static java.util.Map.entry;

import java.util.Map;

/** What it means in Vietnamese that a rule is broken, for whoever was sent a proof; the reason itself stands in English. */
public final class RuleWords {

    private static final Map<String, String> VIETNAMESE = Map.ofEntries(
            entry("part", "Thiếu thành phần, thừa thành phần, hoặc thành phần không đọc được."),
            entry("key", "Tệp khóa công khai không đúng mẫu."),
            entry("checkpoint", "Điểm kiểm tra đã ký không đúng mẫu."),
            entry("checkpoint-signature", "Điểm kiểm tra không có chữ ký của nhật ký này."),
            entry("statement", "Bản xác nhận đã ký không đúng mẫu."),
            entry("statement-signature", "Bản xác nhận không có chữ ký của nhật ký này."),
            entry("statement-checkpoint", "Bản xác nhận nói về một điểm kiểm tra khác."),
            entry("proof", "Phần chứng minh không đọc được."),
            entry("order", "Các sự kiện không xếp theo thứ tự vị trí."),
            entry("inclusion", "Sự kiện này không có trong nhật ký tại vị trí đó, hoặc đã bị sửa."),
            entry("leaf", "Nội dung này không phải một sự kiện của nhật ký."),
            entry("stream", "Bản xác nhận không nói gì về chuỗi sự kiện này."),
            entry("sequence", "Chuỗi sự kiện bị thiếu, thừa hoặc đảo thứ tự tại đây."),
            entry("count", "Số sự kiện của chuỗi khác với số mà nhật ký xác nhận."),
            entry("file", "Mã băm của tài liệu không khớp với sự kiện nói về tài liệu đó."));

    private RuleWords() {}

    /** The sentence for the word of a rule. */
    public static String vietnamese(String code) {
        return VIETNAMESE.getOrDefault(code, code);
    }
}
