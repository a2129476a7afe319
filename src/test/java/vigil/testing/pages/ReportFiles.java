package vigil.testing.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vigil.reports.sheets.Template;

/** Files of employers' reports, as CSV, with the headings of the office's own template. */
public final class ReportFiles {

    private ReportFiles() {}

    /** A file of establishments that had no accident; each is written {@code tax code,name,province}. */
    public static byte[] csv(String... establishments) {
        return Arrays.stream(establishments)
                .map(one -> one + ",2,C,210,80,18900,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0\n")
                .collect(Collectors.joining("", headings() + "\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String headings() {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(Template.bytes()))) {
            Row row = book.getSheetAt(0).getRow(0);
            return IntStream.range(0, row.getLastCellNum())
                    .mapToObj(i -> "\"" + row.getCell(i).getStringCellValue() + "\"")
                    .collect(Collectors.joining(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
