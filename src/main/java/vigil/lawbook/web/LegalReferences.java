package vigil.lawbook.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vigil.law.LegalBasis;
import vigil.web.Wording;

/** Writes on every page where something stands in the law, in the manner of the reader's language: {@code legal.of(reference)}. */
@Component
public class LegalReferences {

    private final Wording words;

    LegalReferences(ThymeleafViewResolver templates, Wording words) {
        this.words = words;
        templates.addStaticVariable("legal", this);
    }

    /** The reference; {@code null} for none. */
    public @Nullable String of(@Nullable String reference) {
        return reference == null ? null : LegalBasis.in(words.language(), reference);
    }
}
