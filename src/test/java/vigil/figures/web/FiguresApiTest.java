package vigil.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vigil.desk.web.ActorFromHeader;
import vigil.figures.CountFigures.Group;
import vigil.figures.CountFigures;
import vigil.kernel.Query;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.testing.ReadingRooms;
import vigil.testing.ToldCases;
import vigil.web.entry.RecordsInTests;
import vigil.web.problems.ProblemsInTests;

/** How a question for figures is read from HTTP. */
class FiguresApiTest {

    private final List<Query<?>> asked = new ArrayList<>();

    private MockMvcTester http(Questions questions) {
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(new FiguresApi(remembering(questions)))
                .setControllerAdvice(ProblemsInTests.advice())
                .setCustomArgumentResolvers(new ActorFromHeader(), RecordsInTests.resolver())
                .build());
    }

    private Questions remembering(Questions questions) {
        return new Questions() {
            @Override
            public <A> A ask(Query<A> query, Asker asker) {
                asked.add(query);
                return questions.ask(query, asker);
            }
        };
    }

    @Test
    void every_parameter_is_read_and_the_figures_answered() {
        try (ReadingRooms rooms = new ReadingRooms(new ToldCases(), "2024-05-11T09:00")) {
            assertThat(http(rooms)
                            .get()
                            .uri("/api/figures?year=2024&half=1&province=75&asOf={then}&group=historical",
                                    "2024-05-01T23:59:00+07:00"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.total.accidents")
                    .isEqualTo(0);
        }
        assertThat(asked)
                .containsExactly(new CountFigures(
                        2024, 1, "75", ToldCases.at("2024-05-01T23:59").toInstant(), Group.HISTORICAL));
    }

    @ParameterizedTest
    @CsvSource({
        "'', year", "year=last, year", "year=1, year", "year=2024&half=3, half", "year=2024&asOf=now, asOf",
        "year=2024&group=region, group", "year=2024&yaer=2023, yaer"
    })
    void every_wrong_parameter_is_named(String parameters, String field) {
        try (ReadingRooms rooms = new ReadingRooms(new ToldCases(), "2024-05-11T09:00")) {
            assertThat(http(rooms).get().uri("/api/figures?" + parameters))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo(field);
        }
        assertThat(asked).isEmpty();
    }
}
