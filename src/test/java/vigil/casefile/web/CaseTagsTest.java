package vigil.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vigil.casefile.answer.CaseQuestions;
import vigil.desk.web.ActorFromHeader;
import vigil.testing.BoilerCase;
import vigil.testing.ToldCases;
import vigil.web.entry.RecordsInTests;

/** The tag of a case is its version, and a reader who has it gets nothing twice. */
class CaseTagsTest {

    private static final ToldCases LOG = BoilerCase.told();
    private static final CaseQuestions QUESTIONS = new CaseQuestions(LOG);

    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new CaseApi(QUESTIONS))
            .setCustomArgumentResolvers(new ActorFromHeader(), RecordsInTests.resolver())
            .build());

    @AfterAll
    static void close() {
        QUESTIONS.close();
    }

    @Test
    void the_tag_is_the_version() {
        int version = LOG.stream(BoilerCase.NUMBER).size();
        assertThat(http.get().uri("/api/accidents/75-2024-0001"))
                .hasStatusOk()
                .hasHeader("ETag", "\"" + version + "\"");
        assertThat(http.get().uri("/api/accidents/75-2024-0001").header("If-None-Match", "\"" + version + "\""))
                .hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(http.get().uri("/api/accidents/75-2024-0001").header("If-None-Match", "\"1\"")).hasStatusOk();
    }
}
