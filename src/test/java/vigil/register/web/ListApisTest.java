package vigil.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vigil.desk.web.ActorFromHeader;
import vigil.kernel.Query;
import vigil.law.Severity;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.register.CaseList;
import vigil.register.CaseListEntry.Status;
import vigil.register.FindCases.Sort;
import vigil.register.FindCases;
import vigil.web.entry.RecordsInTests;
import vigil.web.problems.ProblemsInTests;

/** How a search of the register is read from HTTP. */
class ListApisTest {

    private final List<Query<?>> asked = new ArrayList<>();
    private final MockMvcTester http = MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new RegisterApi(new NothingFound()))
                    .setControllerAdvice(ProblemsInTests.advice())
                    .setCustomArgumentResolvers(new ActorFromHeader(), RecordsInTests.resolver())
                    .build());

    private final class NothingFound implements Questions {
        @Override
        @SuppressWarnings("unchecked") // the only answer it has
        public <A> A ask(Query<A> query, Asker asker) {
            asked.add(query);
            return (A) new CaseList(List.of(), 0, 1, FindCases.PAGE_SIZE, 5);
        }
    }

    @Test
    void everything_may_be_left_out() {
        assertThat(http.get().uri("/api/accidents"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.completeTo")
                .isEqualTo(5);
        assertThat(asked).containsExactly(FindCases.all());
    }

    @Test
    void every_parameter_is_read() {
        http.get()
                .uri("/api/accidents?q={q}&province=75&severity=fatal&status=open&from=2024-01-01&to=2024-12-31"
                        + "&late=true&sort=-severity&page=2", "nổ nồi hơi")
                .exchange();
        assertThat(asked)
                .containsExactly(new FindCases(
                        "nổ nồi hơi",
                        "75",
                        Severity.FATAL,
                        Status.OPEN,
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 12, 31),
                        true,
                        Sort.SEVERITY_DESC,
                        2));
    }

    @ParameterizedTest
    @CsvSource({
        "severity=deadly, severity", "status=shut, status", "from=1/5/2024, from", "to=soon, to", "late=maybe, late",
        "sort=name, sort", "page=0, page", "page=-3, page", "page=100000, page", "page=one, page", "size=10, size"
    })
    void every_wrong_parameter_is_named(String parameter, String field) {
        assertThat(http.get().uri("/api/accidents?" + parameter))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(asked).isEmpty();
    }
}
