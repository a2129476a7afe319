package vigil.reports.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A workbook (.xlsx) of which one sheet is read. Its four parts are read by themselves, because the libraries that know all of
 * the format hold more of it in memory than a stranger's file may take.
 */
final class Workbook {

    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbook() {}

    /**
     * Reads the rows of a sheet.
     *
     * @return what is wrong with the sheet as such
     * @throws Unreadable it is no workbook, or has no such sheet
     */
    static List<Fault> read(Path file, String sheet, SheetXml.Rows rows) throws IOException {
        try (Parts parts = Parts.of(file)) {
            Map<String, String> sheets = parts.read("xl/workbook.xml", Workbook::sheets)
                    .orElseThrow(() -> Unreadable.because("sheet.no-workbook"));
            String link = sheets.get(sheet);
            if (link == null) {
                throw Unreadable.because("sheet.wrong-sheet", sheet, String.join(", ", sheets.keySet()));
            }
            String part = parts.read("xl/_rels/workbook.xml.rels", Workbook::targets)
                    .map(targets -> targets.get(link))
                    .orElseThrow(() -> Unreadable.because("sheet.broken"));
            List<String> shared = parts.read("xl/sharedStrings.xml", Workbook::texts).orElse(List.of());
            String name = part.startsWith("/") ? part.substring(1) : "xl/" + part;
            return parts.read(name, xml -> new SheetXml(shared, rows).read(xml))
                    .orElseThrow(() -> Unreadable.because("sheet.broken"));
        }
    }

    private static Map<String, String> sheets(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> sheets = new HashMap<>();
        elements(xml, "sheet", () -> sheets.put(
                attribute(xml, null, "name"), attribute(xml, LINKS, "id")));
        return sheets;
    }

    private static Map<String, String> targets(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        elements(xml, "Relationship", () -> targets.put(
                attribute(xml, null, "Id"), attribute(xml, null, "Target")));
        return targets;
    }

    /** The shared texts; runs of one text belong together, readings in small letters do not. */
    private static List<String> texts(XMLStreamReader xml) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean aside = false;
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.DTD) throw Unreadable.because("sheet.broken");
            if (what == XMLStreamConstants.CHARACTERS && inText && !aside) text.append(xml.getText());
            if (what != XMLStreamConstants.START_ELEMENT && what != XMLStreamConstants.END_ELEMENT) continue;
            boolean begins = what == XMLStreamConstants.START_ELEMENT;
            if (xml.getLocalName().equals("t")) inText = begins;
            if (xml.getLocalName().equals("rPh")) aside = begins;
            if (xml.getLocalName().equals("si") && !begins) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        return texts;
    }

    private static void elements(XMLStreamReader xml, String name, Runnable each) throws XMLStreamException {
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.DTD) throw Unreadable.because("sheet.broken");
            if (what == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) each.run();
        }
    }

    private static String attribute(XMLStreamReader xml, @org.jspecify.annotations.Nullable String space, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(space, name), "");
    }
}
