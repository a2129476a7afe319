package vigil.reports.sheets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vigil.testing.TestDatabase;

/** Files as employers, careless people and attackers send them. */
final class MadeFiles {

    /** Two lines of one establishment: its accidents, and the one cause of them. */
    static final List<List<String>> GOOD = List.of(
            List.of("3600000001", "Công ty TNHH Gỗ Bình Minh", "75", "2", "C", "210", "80", "18900", "1",
                    "2", "1", "1", "3", "0", "1", "0", "1", "0", "1", "0", "45", "12000", "9000", "150000", "0"),
            List.of("", "", "", "", "", "", "", "", "1.1-7", "2", "1", "1", "3", "0", "1", "0", "1", "0", "1", "0"));

    private MadeFiles() {}

    static Path workbook(List<List<String>> rows) {
        return workbook(rows, _ -> {});
    }

    /** The template, filled and then spoilt. */
    static Path workbook(List<List<String>> rows, Consumer<XSSFWorkbook> spoil) {
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(Template.bytes()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i + 1);
                for (int column = 0; column < rows.get(i).size(); column++) cell(row, column, rows.get(i).get(column));
            }
            spoil.accept(book);
            Path file = file("reports.xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cell(Row row, int column, String text) {
        if (column > 2 && text.matches("\\d+") && column != 8) row.createCell(column).setCellValue(Double.parseDouble(text));
        else if (!text.isEmpty()) row.createCell(column).setCellValue(text);
    }

    static Path csv(List<List<String>> rows, String separator, Charset charset, String mark) {
        String text = java.util.stream.Stream.concat(java.util.stream.Stream.of(Columns.HEADINGS), rows.stream())
                .map(row -> row.stream()
                        .map(cell -> cell.contains(separator) ? "\"" + cell + "\"" : cell)
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", mark, "\r\n"));
        return bytes(text.getBytes(charset));
    }

    static Path bytes(byte[] bytes) {
        try {
            return Files.write(file("reports.csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook of which the sheet's XML is written as given. */
    static Path zipped(Consumer<OutputStream> sheet) {
        Path file = file("made.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            part(zip, "xl/workbook.xml", out -> write(out, "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<sheets><sheet name=\"PL XII\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
            part(zip, "xl/_rels/workbook.xml.rels", out -> write(out,
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
            part(zip, "xl/worksheets/sheet1.xml", sheet);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void part(ZipOutputStream zip, String name, Consumer<OutputStream> content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.accept(zip);
        zip.closeEntry();
    }

    static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String heading() {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < Columns.HEADINGS.size(); i++) {
            row.append("<c r=\"").append(Fault.letter(i)).append("1\" t=\"inlineStr\"><is><t>")
                    .append(Columns.HEADINGS.get(i)).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static Path file(String name) {
        return TestDatabase.folder("sheets").resolve(name);
    }
}
