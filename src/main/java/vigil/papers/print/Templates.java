package vigil.papers.print;

import java.nio.charset.StandardCharsets;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The engines for documents and for the texts proposed in them; apart from the one that makes pages. */
public final class Templates {

    private Templates() {}

    /** Layout of documents, {@code papers/*.html}. */
    public static TemplateEngine html() {
        return engine("papers/", ".html", TemplateMode.HTML);
    }

    /** Texts of documents, {@code papers/drafts/*.txt}. */
    public static TemplateEngine texts() {
        return engine("papers/drafts/", ".txt", TemplateMode.TEXT);
    }

    private static TemplateEngine engine(String folder, String ending, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(folder);
        resolver.setSuffix(ending);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
