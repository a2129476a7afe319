package vigil.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vigil.commands.NotAllowed;
import vigil.kernel.Actor;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.kernel.Role;
import vigil.security.AllowedBy;
import vigil.security.OpenToEverybody;
import vigil.security.Rights;

/** No endpoint without a permission, and nobody without it into an endpoint. */
class EndpointsTest {

    @AllowedTo(OFFICER)
    record Look() implements Query<String> {}

    @AllowedTo({OFFICER, LEADER})
    record Read() implements Query<String> {}

    @Controller
    @AllowedBy(Read.class)
    static class Declared {

        @GetMapping("/read")
        public void read() {}

        @AllowedBy({Read.class, Look.class})
        @GetMapping("/both")
        public void both() {}

        @AllowedTo(LEADER)
        @GetMapping("/lead")
        public void lead() {}

        @OpenToEverybody
        @GetMapping("/open")
        public void open() {}
    }

    @Controller
    static class Silent {

        @GetMapping("/silent")
        public void says_nothing() {}
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_server_with_an_endpoint_that_says_nothing_does_not_start() {
        endpoints(Declared.class).afterSingletonsInstantiated();
        assertThatThrownBy(() -> endpoints(Declared.class, Silent.class).afterSingletonsInstantiated())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("says_nothing")
                .hasMessageNotContaining("Declared");
    }

    @Test
    void only_the_roles_of_its_messages_get_into_an_endpoint() {
        assertThat(rolesThatGetInto("read")).containsExactly(OFFICER, LEADER);
        assertThat(rolesThatGetInto("both")).containsExactly(OFFICER);
        assertThat(rolesThatGetInto("lead")).containsExactly(LEADER);
        assertThat(rolesThatGetInto("open")).containsExactly(Role.values());
    }

    @Test
    void nobody_gets_only_into_what_is_open_to_everybody() {
        assertThat(getsInto("open")).isTrue();
        assertThat(getsInto("read")).isFalse();
        assertThat(getsInto("lead")).isFalse();
    }

    private List<Role> rolesThatGetInto(String method) {
        return List.of(Role.values()).stream()
                .filter(role -> {
                    Actor actor = new Actor("somebody", role, role == Role.PROVINCIAL ? "79" : null);
                    SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null));
                    return getsInto(method);
                })
                .toList();
    }

    private static boolean getsInto(String name) {
        try {
            HandlerMethod method = new HandlerMethod(new Declared(), Declared.class.getMethod(name));
            return endpoints(Declared.class)
                    .preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), method);
        } catch (NotAllowed denied) {
            return false;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private static Endpoints endpoints(Class<?>... controllers) {
        var context = new GenericWebApplicationContext(new MockServletContext());
        for (Class<?> controller : controllers) context.registerBean(controller);
        context.registerBean(RequestMappingHandlerMapping.class);
        context.refresh();
        var beans = new StaticListableBeanFactory();
        beans.addBean("mapping", context.getBean(RequestMappingHandlerMapping.class));
        return new Endpoints(new Rights(), beans.getBeanProvider(RequestMappingHandlerMapping.class));
    }
}
