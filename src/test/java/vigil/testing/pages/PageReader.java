package vigil.testing.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vigil.kernel.Actor;
import vigil.security.SignedIn;

/** Asks an office for its pages as somebody who is signed in, without a browser. */
public final class PageReader {

    private final MockMvcTester pages;

    /** Pages of the office of an application context, behind its own security. */
    public PageReader(WebApplicationContext context) {
        this.pages = MockMvcTester.create(
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
    }

    /** A form that a page of ours would send. */
    public static MockHttpServletRequestBuilder form(String path) {
        return post(path).with(csrf());
    }

    /** Asks as nobody. */
    public MvcTestResult ask(AbstractMockHttpServletRequestBuilder<?> request) {
        return pages.perform(request);
    }

    /** Asks as an actor. */
    public MvcTestResult ask(Actor actor, AbstractMockHttpServletRequestBuilder<?> request) {
        return pages.perform(request.with(authentication(SignedIn.as(actor))));
    }

    /** The text of a page that opens. */
    public String read(Actor actor, AbstractMockHttpServletRequestBuilder<?> request) {
        MvcTestResult result = ask(actor, request);
        assertThat(result).hasStatusOk();
        return text(result);
    }

    /** Fails when some of these words are not on a page, and names them instead of printing the page. */
    public static void says(String page, String... words) {
        assertThat(Arrays.stream(words).filter(word -> !page.contains(word))).as("not on the page").isEmpty();
    }

    /** Fails when some of these words are on a page, and names them instead of printing the page. */
    public static void saysNothingOf(String page, String... words) {
        assertThat(Arrays.stream(words).filter(page::contains)).as("on the page").isEmpty();
    }

    /** The text of an answer. */
    public static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
