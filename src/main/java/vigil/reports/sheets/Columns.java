package vigil.reports.sheets;

import java.util.List;
import vigil.reports.Line;

/**
 * The columns of the table in a file, one row a line of table I: who reports (A–H), which line (I), its eleven numbers (J–T),
 * table II (U–Y). What stands for the whole establishment is read from its first row.
 */
final class Columns {

    /** The last column that is looked at; a sheet may have notes beside the table. */
    static final int WIDEST = 24;

    static final int TAX_CODE = 0;
    static final int PROVINCE = 2;
    static final int LINE = 8;
    static final int FIRST_NUMBER = 9;
    static final int FIRST_LOSS = 20;

    /** Name of the sheet, in the template and in what is taken in. */
    static final String SHEET = "PL XII";

    static final List<String> REPORTER =
            List.of("taxCode", "name", "provinceCode", "type", "sector", "workers", "women", "payrollMillion");

    static final List<String> NUMBERS = Line.COLUMNS;

    static final List<String> LOSSES = List.of("daysOff", "medical", "wages", "compensation", "property");

    /** The headings as in the form; a file must have these, so that no number is read as another. */
    static final List<String> HEADINGS = List.of(
            "Mã số thuế",
            "Tên cơ sở",
            "Mã tỉnh",
            "Loại hình cơ sở",
            "Ngành",
            "Tổng số lao động",
            "Số lao động nữ",
            "Tổng quỹ lương (triệu đồng)",
            "Mã dòng",
            "Số vụ: tổng số",
            "Số vụ có người chết",
            "Số vụ có từ hai người bị nạn trở lên",
            "Số người bị nạn: tổng số",
            "Trong đó: không thuộc quyền quản lý",
            "Số lao động nữ bị nạn",
            "Nữ: không thuộc quyền quản lý",
            "Số người chết",
            "Chết: không thuộc quyền quản lý",
            "Số người bị thương nặng",
            "Bị thương nặng: không thuộc quyền quản lý",
            "Số ngày nghỉ vì tai nạn lao động",
            "Chi phí y tế (1.000 đồng)",
            "Trả lương trong thời gian điều trị (1.000 đồng)",
            "Bồi thường, trợ cấp (1.000 đồng)",
            "Thiệt hại tài sản (1.000 đồng)");

    private Columns() {}
}
