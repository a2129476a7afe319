package vigil.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vigil.accident.AccidentRule;
import vigil.commands.CommandsStopped;
import vigil.commands.IdempotencyKeyReused;
import vigil.commands.NotAllowed;
import vigil.commands.StaleVersion;
import vigil.commands.StreamUnknown;
import vigil.eventlog.CommitRejected;
import vigil.eventlog.LogBroken;
import vigil.eventlog.LogBusy;
import vigil.eventlog.OutcomeUnknown;
import vigil.ground.NotNow;
import vigil.law.Level;
import vigil.vault.OwnerErased;
import vigil.vault.VaultUnreachable;
import vigil.web.ProblemKind;
import vigil.web.Sentences;

/** Every exception that may reach the web has its status and its name, and every name its sentence. */
class DescribedTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Described described = new Described(new Sentences(ProblemsInTests.messages()), DataSize.ofMegabytes(100));

    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of(new NotAllowed("x"), 403, "not-allowed"),
                Arguments.of(new StreamUnknown("x"), 404, "not-found"),
                Arguments.of(new StaleVersion("x"), 412, "stale-version"),
                Arguments.of(new IdempotencyKeyReused("x"), 422, "idempotency-key-reused"),
                Arguments.of(new VaultUnreachable("x", new RuntimeException()), 503, "keys-unreachable"),
                Arguments.of(new LogBusy("x"), 503, "try-again"),
                Arguments.of(new NotNow("x", null), 503, "try-again"),
                Arguments.of(new CommandsStopped("x"), 503, "commands-stopped"),
                Arguments.of(new LogBroken(3, "x"), 503, "log-broken"),
                Arguments.of(new MongoTimeoutException("x"), 503, "outcome-unknown"),
                Arguments.of(new IllegalStateException(new MongoTimeoutException("x")), 503, "outcome-unknown"),
                Arguments.of(new MongoException(175, "the collection was dropped"), 503, "outcome-unknown"),
                Arguments.of(new MongoException(2, "a bad question"), 500, "trouble"),
                Arguments.of(new OutcomeUnknown("x", null), 503, "outcome-unknown"),
                Arguments.of(new CommitRejected("x"), 413, "too-large"),
                Arguments.of(new OwnerErased("x"), 409, "person-erased"),
                Arguments.of(new MaxUploadSizeExceededException(1), 413, "too-large"),
                Arguments.of(new NoResourceFoundException(HttpMethod.GET, "/api/x", "x"), 404, "not-found"),
                Arguments.of(new HttpMediaTypeNotAcceptableException("x"), 406, "not-acceptable"),
                Arguments.of(
                        new HttpRequestMethodNotSupportedException("PUT", List.of("GET")), 405,
                        "method-not-supported"),
                Arguments.of(new IllegalStateException("secret"), 500, "trouble"));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void an_exception_has_its_status_and_name(Exception thrown, int status, String name) {
        Problem problem = described.problem(thrown, VIETNAMESE);

        assertThat(problem.status().value()).isEqualTo(status);
        assertThat(problem.type()).isEqualTo("urn:vigil:" + name);
        assertThat(problem.title()).doesNotContain("secret", "urn:");
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void a_kind_of_problem_has_its_sentence_in_both_languages(ProblemKind kind) {
        var messages = ProblemsInTests.messages();
        String vietnamese = messages.getMessage(kind.title(), new Object[] {1, 2}, VIETNAMESE);
        assertThat(messages.getMessage(kind.title(), new Object[] {1, 2}, Locale.ENGLISH))
                .isNotEqualTo(vietnamese);
    }

    @Test
    void a_file_that_is_too_large_is_told_how_large_it_may_be() {
        Problem problem = described.problem(new MaxUploadSizeExceededException(-1), VIETNAMESE);

        assertThat(problem.more().get("limit")).isEqualTo(104_857_600L);
        assertThat(problem.more().get("errors")).isEqualTo(List.of(Map.of(
                "field", "file", "reason", "too-large", "message", "Tệp quá lớn; mỗi tệp nhiều nhất 100 MB.")));
    }

    @Test
    void who_must_wait_is_told_how_long() {
        assertThat(described.problem(new LogBusy("x"), VIETNAMESE).headers().getFirst("Retry-After")).isEqualTo("5");
    }

    @Test
    void details_of_a_refusal_are_outside_codes() {
        Problem problem = described.problem(
                AccidentRule.LEVEL_IS_BELOW_WHAT_SEVERITY_DEMANDS.brokenBecause(
                        List.of(Level.PROVINCE, LocalDate.of(2026, 5, 1), 3), "level"),
                VIETNAMESE);

        assertThat(problem.type()).isEqualTo("urn:vigil:refusal:level-is-below-what-severity-demands");
        assertThat(problem.more().get("details")).isEqualTo(List.of("province", "2026-05-01", 3));
        assertThat(problem.more().get("fields")).isEqualTo(List.of("level"));
    }
}
