package vigil.testing.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Judges PDF files by veraPDF, the reference validator of PDF/A and PDF/UA, and leaves them to be looked at. */
public final class PdfA {

    private static final Path LOOK = Path.of(System.getProperty("vigil.test.data", "target/test-data"), "papers");

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfA() {}

    /** What is wrong with a file as PDF/A-2a (ISO 19005-2, level A: archival, tagged, every letter readable as text). */
    public static List<String> faults(byte[] pdf) throws IOException {
        return faults(pdf, PDFAFlavour.PDFA_2_A);
    }

    /** What is wrong with a file as PDF/UA-1 (ISO 14289-1: readable for people who do not see it). */
    public static List<String> barriers(byte[] pdf) throws IOException {
        return faults(pdf, PDFAFlavour.PDFUA_1);
    }

    /** Leaves a file where a person can look at it. */
    public static void keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve(name), pdf);
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .toList();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
            throw new IOException("not even a PDF that veraPDF can read", e);
        }
    }
}
