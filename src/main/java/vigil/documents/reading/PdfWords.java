package vigil.documents.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vigil.documents.FileWords.Reading;
import vigil.documents.FileWords.Unread;

/**
 * The words of a PDF, page by page, with those of forms, remarks and of its description. A page with hardly a word on it is
 * taken for a picture of paper.
 */
final class PdfWords {

    private static final long MOST_MEMORY = 128L << 20;
    private static final int HARDLY_ANY = 20;

    private PdfWords() {}

    static Reading in(byte[] file, long until) throws IOException {
        MemoryUsageSetting memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY);
        try (PDDocument pdf = Loader.loadPDF(file, "", null, null, memory.streamCache)) {
            StringBuilder words = new StringBuilder(around(pdf));
            boolean scanned = false;
            boolean oldLetters = false;
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                if (System.nanoTime() - until >= 0) return new Reading(words.toString(), Unread.NO_TIME);
                Page stripper = new Page(page);
                String text = stripper.getText(pdf);
                oldLetters |= stripper.oldLetters;
                scanned |= text.strip().length() < HARDLY_ANY && isPainted(pdf.getPage(page - 1));
                words.append(text).append('\n').append(remarks(pdf.getPage(page - 1))).append('\n');
            }
            if (oldLetters) return new Reading(words.toString(), Unread.OLD_LETTERS);
            return new Reading(words.toString(), scanned ? Unread.SCANNED : null);
        }
    }

    /** One page, with what its letters are written in. */
    private static final class Page extends PDFTextStripper {

        private boolean oldLetters;

        private Page(int page) {
            setStartPage(page);
            setEndPage(page);
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            oldLetters |= OldFonts.is(Objects.requireNonNullElse(letter.getFont().getName(), ""));
            super.processTextPosition(letter);
        }
    }

    /** An empty page shows nothing. */
    private static boolean isPainted(PDPage page) {
        return page.hasContents();
    }

    private static String remarks(PDPage page) throws IOException {
        return joined(page.getAnnotations().stream().map(PDAnnotation::getContents));
    }

    private static String around(PDDocument pdf) {
        PDDocumentInformation about = pdf.getDocumentInformation();
        List<String> words = new ArrayList<>();
        words.add(joined(Stream.of(about.getTitle(), about.getAuthor(), about.getSubject(), about.getKeywords())));
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (PDField field : form.getFieldTree()) words.add(Objects.requireNonNullElse(field.getValueAsString(), ""));
        }
        return String.join("\n", words) + "\n";
    }

    private static String joined(Stream<String> words) {
        return String.join("\n", words.filter(Objects::nonNull).toList());
    }
}
