package vigil.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import vigil.kernel.VietNam;

/**
 * Prints HTML as PDF/A-2a, tagged, in Liberation Serif; the same HTML of the same day gives the same bytes. The HTML names
 * its language and has a title, and its letters are in NFC: printers misplace decomposed ones.
 */
public final class ArchivalPdf {

    private static final String FONT = "Liberation Serif";
    private static final Map<String, byte[]> RESOURCES = new ConcurrentHashMap<>();
    private static final String DATES = "(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*(</xmp:)";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private ArchivalPdf() {}

    /** The bytes of the document as of a day. */
    public static byte[] of(String html, LocalDate day) {
        try (PdfBoxRenderer renderer = builder(html).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return saved(renderer.getPdfDocument(), day);
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be printed", e);
        }
    }

    private static PdfRendererBuilder builder(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(resource("/print/sRGB.icc"));
        builder.withProducer("Vigil");
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        builder.useUnicodeLineBreaker(new LinesAtSpaces());
        builder.withHtmlContent(html, null);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        byte[] font = resource("/liberation/LiberationSerif-" + face + ".ttf");
        builder.useFont(() -> new ByteArrayInputStream(font), FONT, weight, style, true);
    }

    /** Nothing of the moment of printing stays in the bytes. */
    private static byte[] saved(PDDocument document, LocalDate day) throws IOException {
        Calendar midnight = GregorianCalendar.from(day.atStartOfDay(VietNam.ZONE));
        midnight.setTimeZone(TimeZone.getTimeZone("GMT+7"));
        document.getDocumentInformation().setCreationDate(midnight);
        document.getDocumentInformation().setModificationDate(midnight);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = xmp.replaceAll(DATES, "$1" + day + "T00:00:00+07:00$2");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(day.toEpochDay());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] resource(String path) {
        return RESOURCES.computeIfAbsent(path, ArchivalPdf::read);
    }

    private static byte[] read(String path) {
        try (InputStream in = Objects.requireNonNull(ArchivalPdf.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
