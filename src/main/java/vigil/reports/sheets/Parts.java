package vigil.reports.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook that a table needs, each read as a stream and within bounds: nothing is unpacked to disk, no
 * document type is allowed, nothing outside the file is ever followed.
 */
final class Parts implements AutoCloseable {

    /** Bytes that a part may have unpacked; a sheet of as many rows as are accepted needs a tenth. */
    private static final long LARGEST = 64L << 20;

    /** The texts of a workbook are held in memory while its sheet is read. */
    private static final long LARGEST_TEXTS = 16L << 20;

    /** A workbook of Excel has a dozen. */
    private static final int MOST = 500;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final ZipFile zip;

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    static Parts of(Path file) throws IOException {
        try {
            Parts parts = new Parts(new ZipFile(file.toFile()));
            try {
                parts.check();
            } catch (IOException | RuntimeException unfit) {
                parts.close();
                throw unfit;
            }
            return parts;
        } catch (ZipException | IllegalArgumentException broken) {
            throw Unreadable.because("sheet.broken");
        }
    }

    private void check() throws IOException {
        if (zip.size() > MOST) throw Unreadable.because("sheet.swells");
        long beside = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!name.startsWith("xl/worksheets/")) beside += Math.max(0, entry.getSize()); // sheets are bounded when read
            if (beside > LARGEST) throw Unreadable.because("sheet.swells");
            if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) throw Unreadable.because("sheet.macros");
        }
        if (read("[Content_Types].xml", Parts::namesMacros).orElse(false)) throw Unreadable.because("sheet.macros");
    }

    /** Whether a workbook says that it may hold macros, as an {@code .xlsm} does even when none is in it. */
    private static boolean namesMacros(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            String type = xml.getAttributeValue(null, "ContentType");
            if (type != null && type.toLowerCase(Locale.ROOT).contains("macroenabled")) return true;
        }
        return false;
    }

    /** What is done with the XML of a part. */
    interface Reading<T> {
        T of(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Reads a part; empty when the workbook has none of that name. */
    <T> Optional<T> read(String name, Reading<T> reading) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) return Optional.empty();
        try (InputStream in = new Bounded(zip.getInputStream(entry), limit(name))) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            try {
                return Optional.of(reading.of(xml));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | ZipException broken) {
            throw Unreadable.because("sheet.broken");
        }
    }

    private static long limit(String name) {
        return name.startsWith("xl/worksheets/") ? LARGEST : LARGEST_TEXTS;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
