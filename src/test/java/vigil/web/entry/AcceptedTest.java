package vigil.web.entry;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import vigil.web.RequestProblem;

/** A command whose sender would not take the answer is refused before it is given. */
class AcceptedTest {

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "text/html, application/*;q=0.1", "image/png, */*;q=0.5"})
    void takes_json(String accept) {
        assertThatCode(() -> Accepted.orRefused(asking(accept))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/json;q=0", "application/json;q=0.1,*/*;q=x", "x"})
    void takes_something_else_or_says_nonsense(String accept) {
        assertThatThrownBy(() -> Accepted.orRefused(asking(accept))).isInstanceOf(RequestProblem.class);
    }

    @Test
    void says_nothing() {
        assertThatCode(() -> Accepted.orRefused(new MockHttpServletRequest())).doesNotThrowAnyException();
    }

    private static MockHttpServletRequest asking(String accept) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/accidents");
        request.addHeader("Accept", accept);
        return request;
    }
}
