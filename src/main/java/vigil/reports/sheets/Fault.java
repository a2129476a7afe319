package vigil.reports.sheets;

import java.util.List;

/**
 * What is wrong with a file, and where.
 *
 * @param row of the file, counted from 1 with the heading; 0 for the whole file
 * @param column letter of the column; empty for the whole row
 * @param key message code of the sentence
 */
public record Fault(int row, String column, String key, List<Object> details) {

    /** A fault of a cell. */
    public static Fault at(int row, int column, String key, Object... details) {
        return new Fault(row, letter(column), key, List.of(details));
    }

    /** A fault of the whole file. */
    public static Fault ofFile(String key, Object... details) {
        return new Fault(0, "", key, List.of(details));
    }

    /** Column 0 is A. */
    public static String letter(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) letters.insert(0, (char) ('A' + left % 26));
        return letters.toString();
    }
}
