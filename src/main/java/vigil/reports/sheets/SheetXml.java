package vigil.reports.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows of one sheet from its XML and says where cells are joined or reckoned. */
final class SheetXml {

    private final List<String> shared;
    private final Rows rows;
    private final List<Fault> faults = new ArrayList<>();
    private int number;
    private List<String> cells = new ArrayList<>();

    /** Receives rows until it has had enough. */
    interface Rows {
        void add(Row row);
    }

    SheetXml(List<String> shared, Rows rows) {
        this.shared = shared;
        this.rows = rows;
    }

    /** The faults of the sheet itself. */
    List<Fault> read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.DTD) throw Unreadable.because("sheet.broken");
            if (what == XMLStreamConstants.START_ELEMENT) begin(xml);
            if (what == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                rows.add(new Row(number, List.copyOf(cells)));
            }
        }
        return faults;
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> {
                number = attribute(xml, "r").isEmpty() ? number + 1 : whole(attribute(xml, "r"));
                cells = new ArrayList<>();
            }
            case "c" -> cell(xml);
            case "mergeCell" -> joined(attribute(xml, "ref"));
            default -> {}
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        int column = column(attribute(xml, "r"));
        String type = attribute(xml, "t");
        StringBuilder text = new StringBuilder();
        boolean reckoned = false;
        String inside = "";
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) break;
            if (what == XMLStreamConstants.START_ELEMENT) inside = xml.getLocalName();
            if (what == XMLStreamConstants.END_ELEMENT) inside = "";
            if (inside.equals("f")) reckoned = true;
            if (what == XMLStreamConstants.CHARACTERS && (inside.equals("v") || inside.equals("t"))) {
                text.append(xml.getText());
            }
        }
        if (reckoned) faults.add(Fault.at(number, column, "sheet.formula"));
        if (type.equals("e")) faults.add(Fault.at(number, column, "sheet.error-value"));
        put(column, type.equals("s") ? shared(text.toString()) : text.toString());
    }

    private void put(int column, String text) {
        if (column > Columns.WIDEST) return;
        while (cells.size() <= column) cells.add("");
        cells.set(column, text);
    }

    private String shared(String index) {
        int place = whole(index);
        if (place >= shared.size()) throw Unreadable.because("sheet.broken");
        return shared.get(place);
    }

    /** {@code B7:C8}: the place where the joined cells begin. */
    private void joined(String ref) {
        String first = ref.split(":", 2)[0];
        int row = whole(first.replaceAll("[A-Z]+", ""));
        faults.add(Fault.at(row, column(first), "sheet.merged", ref));
    }

    private int column(String ref) {
        if (ref.isEmpty()) return cells.size();
        int column = 0;
        for (char letter : ref.toCharArray()) {
            if (letter < 'A' || letter > 'Z') break;
            column = Math.min(column * 26 + letter - 'A' + 1, 20_000);
        }
        return Math.max(column - 1, 0);
    }

    private static int whole(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notANumber) {
            throw Unreadable.because("sheet.broken");
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }
}
