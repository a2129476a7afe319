package vigil.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vigil.casefile.ShowCase;
import vigil.casefile.ShowChanges;
import vigil.casefile.ShowTimeline;
import vigil.casefile.Timeline;
import vigil.desk.web.ActorFromHeader;
import vigil.kernel.Query;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.testing.ToldCases;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;
import vigil.web.entry.RecordsInTests;
import vigil.web.problems.ProblemsInTests;

/** How questions about a case are read from HTTP. */
class CaseApiTest {

    private final Asked asked = new Asked();
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new CaseApi(asked))
            .setControllerAdvice(ProblemsInTests.advice())
            .setCustomArgumentResolvers(new ActorFromHeader(), RecordsInTests.resolver())
            .build());

    /** Remembers what it was asked; knows of a timeline without items only. */
    private static final class Asked implements Questions {
        private final List<Query<?>> questions = new ArrayList<>();
        private final List<Asker> askers = new ArrayList<>();

        @Override
        @SuppressWarnings("unchecked") // the only answer it has
        public <A> A ask(Query<A> query, Asker asker) {
            questions.add(query);
            askers.add(asker);
            if (query instanceof ShowTimeline show) return (A) new Timeline(show.number(), 0, 7, List.of());
            throw new RequestProblem(ProblemKind.NOT_KNOWN_YET);
        }
    }

    @Test
    void reads_from_which_moment_the_case_is_looked_at() {
        http.get().uri("/api/accidents/75-2024-0001?asOf={then}", "2024-05-01T23:59:00+07:00").exchange();
        http.get().uri("/api/accidents/75-2024-0001/timeline?position=12").exchange();
        http.get().uri("/api/accidents/75-2024-0001/changes?from=3&to=9").exchange();
        assertThat(asked.questions)
                .containsExactly(
                        new ShowCase("75-2024-0001", ToldCases.at("2024-05-01T23:59").toInstant(), null),
                        new ShowTimeline("75-2024-0001", null, 12L),
                        new ShowChanges("75-2024-0001", 3, 9L));
    }

    @Test
    void waits_for_the_readers_own_write_when_asked() {
        assertThat(http.get().uri("/api/accidents/75-2024-0001/timeline").header("Vigil-Wait-For", "41"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.completeTo")
                .isEqualTo(7);
        assertThat(asked.askers.getFirst().waitFor()).isEqualTo(41);
    }

    @Test
    void a_moment_before_the_case_is_a_404_that_says_so() {
        assertThat(http.get().uri("/api/accidents/75-2024-0001?position=0"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:vigil:not-known-yet");
    }

    @ParameterizedTest
    @CsvSource({
        "'?asOf=yesterday', asOf",
        "'?asOf=2024-05-01T25:00', asOf",
        "'?position=-1', position",
        "'?position=x', position",
        "'?asOf=2024-05-01T00:00:00Z&position=1', position",
        "'?version=3', version",
        "'/changes', from",
        "'/changes?from=1&to=much', to",
        "'/timeline?positon=1', positon"
    })
    void every_wrong_parameter_is_named(String path, String field) {
        assertThat(http.get().uri("/api/accidents/75-2024-0001" + path))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(asked.questions).isEmpty();
    }

    @Test
    void a_wrong_header_is_named() {
        assertThat(http.get().uri("/api/accidents/75-2024-0001").header("Vigil-Wait-For", "soon"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("Vigil-Wait-For");
    }
}
