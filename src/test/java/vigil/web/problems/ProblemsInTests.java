package vigil.web.problems;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.unit.DataSize;
import vigil.web.Sentences;

/** The advice and its words, for tests of single controllers. */
public final class ProblemsInTests {

    private ProblemsInTests() {}

    /** The controller advice. */
    public static Object advice() {
        return new Problems(new Described(new Sentences(messages()), DataSize.ofMegabytes(100)), List.of());
    }

    static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/problems", "i18n/desk", "i18n/documents");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
