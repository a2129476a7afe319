package vigil.print;

import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/** What a word or table file says of the program that made it: this one, not the library it is written with. */
public final class MadeHere {

    private static final String NAME = "Vigil";

    private MadeHere() {}

    /** Names this program; who a file is by, where somebody has been named, stays. */
    public static void mark(POIXMLDocument file) {
        POIXMLProperties properties = file.getProperties();
        properties.getExtendedProperties().setApplication(NAME);
        String by = properties.getCoreProperties().getCreator();
        if (by == null || by.equals(POIXMLDocument.DOCUMENT_CREATOR)) properties.getCoreProperties().setCreator(NAME);
    }
}
