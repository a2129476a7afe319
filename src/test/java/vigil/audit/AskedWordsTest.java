package vigil.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vigil.kernel.CaseQuery;
import vigil.kernel.Names;
import vigil.testing.program.Program;

/** Whoever looks at what was read meets no bare name: every question about a case or a person has words. */
class AskedWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_question_that_leaves_a_trace_has_words(String language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/audit");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        List<String> names = Program.records(CaseQuery.class).map(Names::of).toList();
        assertThat(names).hasSizeGreaterThan(15);
        assertThat(names)
                .filteredOn(name -> messages.getMessage("asked." + name, null, null, Locale.of(language)) == null)
                .isEmpty();
    }
}
