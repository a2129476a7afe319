package vigil.documents.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vigil.documents.FileWords.Reading;
import vigil.documents.FileWords.Unread;

/**
 * The words of the newer kinds of office documents: the text of every XML part, whatever it is called, so that headers, remarks,
 * tracked changes and hidden sheets are read too. A word that is cut into runs stays one.
 */
final class OfficeWords {

    private static final long MOST_UNPACKED = 128L << 20;

    /** Where a word surely ends. */
    private static final Set<String> ENDS =
            Set.of(
                    "p", "h", "si", "is", "c", "v", "row", "tr", "tc", "tab", "br", "cr", "s", "line-break", "table-cell",
                    "delText", "title", "creator", "comment");

    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "emf", "wmf", "webp", "svg");

    private static final XMLInputFactory XML = safely();

    private final StringBuilder words = new StringBuilder();
    private boolean pictures;
    private boolean oldLetters;
    private long unpacked;

    private OfficeWords() {}

    private static XMLInputFactory safely() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static Reading in(byte[] file, long until) throws IOException {
        OfficeWords read = new OfficeWords();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (System.nanoTime() - until >= 0) return new Reading(read.words.toString(), Unread.NO_TIME);
                read.part(entry, zip);
                if (read.unpacked > MOST_UNPACKED) return new Reading(read.words.toString(), Unread.TOO_LARGE);
            }
        }
        return new Reading(read.words.toString(), read.unread());
    }

    private @Nullable Unread unread() {
        if (oldLetters) return Unread.OLD_LETTERS;
        return pictures ? Unread.HOLDS_PICTURES : null;
    }

    private void part(ZipEntry entry, InputStream zip) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean ofItself = name.startsWith("thumbnails/") || name.startsWith("docprops/");
        pictures |= (PICTURES.contains(ending) && !ofItself) || name.contains("/embeddings/");
        if (!ending.equals("xml")) return;
        byte[] xml = zip.readNBytes((int) Math.min(MOST_UNPACKED - unpacked + 1, Integer.MAX_VALUE - 8));
        unpacked += xml.length;
        try {
            read(XML.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException crooked) {
            throw new IOException("a part is no XML", crooked);
        }
    }

    private void read(XMLStreamReader part) throws XMLStreamException {
        while (part.hasNext()) {
            switch (part.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(part.getText());
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    if (part.isStartElement()) fonts(part);
                    if (ENDS.contains(part.getLocalName())) words.append(' ');
                }
                default -> {}
            }
        }
        words.append('\n');
    }

    /** Every kind of document names its fonts in an attribute, each in another one. */
    private void fonts(XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) oldLetters |= OldFonts.is(element.getAttributeValue(i));
    }
}
