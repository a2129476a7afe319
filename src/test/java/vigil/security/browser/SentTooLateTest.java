package vigil.security.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.test.context.TestPropertySource;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;

/** A form that is sent after the session has ended leads over signing in back to itself; nothing of it is taken. */
@TestPropertySource(properties = "vigil.office=sent-too-late")
class SentTooLateTest extends RunningOffice {

    private static final String FORM = "/accidents/new?from=phone";

    @Test
    void whoever_is_out_comes_back_to_the_form_after_signing_in() throws Exception {
        var request = sent("http://localhost" + FORM);
        var response = new MockHttpServletResponse();
        new SentTooLate(false).handle(request, response, new MissingCsrfTokenException(null));
        assertThat(response.getRedirectedUrl()).isEqualTo("/login?expired");
        assertThat(request.getSession().getAttribute("SPRING_SECURITY_SAVED_REQUEST")).extracting("redirectUrl").isEqualTo(FORM);
    }

    @Test
    void nobody_is_led_to_another_server_and_signing_in_not_to_itself() throws Exception {
        for (String page : new String[] {"https://elsewhere.example/accidents/new", "http://localhost//elsewhere.example", "::", "http://localhost/login"}) {
            var response = new MockHttpServletResponse();
            new SentTooLate(false).handle(sent(page), response, new MissingCsrfTokenException(null));
            assertThat(response.getStatus()).as(page).isEqualTo(403);
        }
    }

    @Test
    void a_whole_office_takes_nothing_and_says_why() {
        Visitor officer = new Visitor(base());
        officer.get("/login");
        officer.post("/login", "username", "officer", "password", "demo");
        Visitor elsewhere = Visitor.with(base(), officer.cookies());
        HttpResponse<String> refused = elsewhere.post("/accidents", "place", "x");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Nội dung vừa gửi chưa được ghi").doesNotContain("Vai trò của bạn");
        assertThat(new Visitor(base()).get("/login?expired").body()).contains("Phiên làm việc đã kết thúc");
    }

    private static MockHttpServletRequest sent(String page) {
        var request = new MockHttpServletRequest("POST", "/accidents");
        Map.of("Referer", page).forEach(request::addHeader);
        return request;
    }
}
