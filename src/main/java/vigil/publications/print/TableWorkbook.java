package vigil.publications.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vigil.print.MadeHere;
import vigil.publications.Table;

/**
 * Writes forms as a workbook, a sheet each table, named as the table: the head of the form, the table with what it is called and its
 * notes, and after the last table of a form who signs. Numbers are numbers, no formula anywhere.
 */
public final class TableWorkbook {

    private TableWorkbook() {}

    /** The bytes of the workbook. */
    public static byte[] of(List<Form> forms) {
        try (XSSFWorkbook book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            Looks looks = new Looks(book);
            for (Form form : forms) {
                for (Table table : form.tables()) {
                    FormSheet sheet = new FormSheet(book.createSheet(table.id()), looks, form, table);
                    sheet.write(table.equals(form.tables().getLast()));
                }
            }
            MadeHere.mark(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook could not be written", e);
        }
    }
}
