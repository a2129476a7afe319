package vigil.reports.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a file of employers' reports, a workbook or CSV, into drafts: one per establishment, in the order of the file. Nothing is
 * taken of a file in which anything is wrong, and all that is wrong is said at once.
 */
public final class ReportSheet {

    /** Rows that a file may have; an office's whole half-year of one province has fewer. */
    public static final int MOST_ROWS = 20_000;

    /** Faults that one answer lists; a file with more was not made for this. */
    private static final int MOST_FAULTS = 200;

    /** Bytes of a CSV file, which is read at once. */
    private static final long LARGEST_TEXT = 8L << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final List<Draft> drafts = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean headed;

    private ReportSheet() {}

    /**
     * The drafts of a file.
     *
     * @throws Unreadable with everything that is wrong with it
     */
    static List<Draft> drafts(Path file) throws IOException {
        ReportSheet sheet = new ReportSheet();
        sheet.read(file);
        if (!sheet.faults.isEmpty()) throw new Unreadable(sheet.faults);
        if (sheet.drafts.isEmpty()) throw Unreadable.because("sheet.empty");
        return sheet.drafts;
    }

    private void read(Path file) throws IOException {
        byte[] head = head(file);
        if (begins(head, OLD_OFFICE)) throw Unreadable.because("sheet.old-office");
        if (begins(head, ZIP)) {
            add(Workbook.read(file, Columns.SHEET, this::row).stream().toList());
            return;
        }
        if (Files.size(file) > LARGEST_TEXT) throw Unreadable.because("sheet.too-large", LARGEST_TEXT >> 20);
        CommaText.read(file, this::row);
    }

    private void row(Row row) {
        if (row.number() > MOST_ROWS) throw Unreadable.because("sheet.too-many-rows", MOST_ROWS);
        if (row.isEmpty()) return;
        for (int i = 0; i < row.cells().size(); i++) {
            String old = OldLetters.of(row.cells().get(i));
            if (!old.isEmpty()) add(List.of(Fault.at(row.number(), i, "sheet.old-letters", old)));
        }
        if (headed) body(row);
        else heading(row);
    }

    private void heading(Row row) {
        headed = true;
        for (int i = 0; i < Columns.HEADINGS.size(); i++) {
            String expected = Columns.HEADINGS.get(i);
            if (!row.cell(i).equalsIgnoreCase(expected)) {
                add(List.of(Fault.at(row.number(), i, "sheet.wrong-heading", expected)));
            }
        }
        if (!faults.isEmpty()) throw new Unreadable(faults);
    }

    private void body(Row row) {
        String taxCode = row.cell(Columns.TAX_CODE);
        boolean goesOn = !drafts.isEmpty()
                && (taxCode.isEmpty() || new Draft(row).taxCode().equals(drafts.getLast().taxCode()));
        if (!goesOn && taxCode.isEmpty()) {
            add(List.of(Fault.at(row.number(), Columns.TAX_CODE, "field-error.required")));
            return;
        }
        if (!goesOn) drafts.add(new Draft(row));
        add(drafts.getLast().add(row).toList());
    }

    private void add(List<Fault> more) {
        faults.addAll(more);
        if (faults.size() > MOST_FAULTS) {
            List<Fault> first = new ArrayList<>(faults.subList(0, MOST_FAULTS));
            first.add(Fault.ofFile("sheet.more-faults", MOST_FAULTS));
            throw new Unreadable(first);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static boolean begins(byte[] head, byte[] with) {
        return Arrays.equals(head, with);
    }
}
