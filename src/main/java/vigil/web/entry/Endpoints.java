package vigil.web.entry;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vigil.commands.NotAllowed;
import vigil.kernel.Actor;
import vigil.kernel.AllowedTo;
import vigil.security.AllowedBy;
import vigil.security.OpenToEverybody;
import vigil.security.Rights;
import vigil.security.SignedIn;

/**
 * Stands before every endpoint of ours: nobody without its declared permission gets into it, and a server with an endpoint that
 * declares none does not start. What a message itself may do is checked once more at the desk.
 */
@Configuration(proxyBeanMethods = false)
class Endpoints implements HandlerInterceptor, WebMvcConfigurer, SmartInitializingSingleton {

    private static final String OURS = "vigil.";

    private final Rights rights;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Endpoints(Rights rights, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.rights = rights;
        this.mappings = mappings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method) || isTheEndOfAnAnswer(request)) return true;
        Predicate<Optional<Actor>> permission = permission(method)
                .orElseThrow(() -> new IllegalStateException(method + " was not there when the server started"));
        if (!permission.test(SignedIn.actor())) throw new NotAllowed(method.toString());
        if (gives(request)) Accepted.orRefused(request);
        return true;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> silent = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(method -> isOurs(method) && permission(method).isEmpty())
                .map(HandlerMethod::toString)
                .sorted()
                .toList();
        if (silent.isEmpty()) return;
        throw new IllegalStateException(
                "these endpoints do not say who they are @AllowedBy, @AllowedTo or @OpenToEverybody: " + silent);
    }

    /** Whether it may change something: then nothing may go wrong any more with the answer. */
    private static boolean gives(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") && !List.of("GET", "HEAD").contains(request.getMethod());
    }

    /** An answer that goes on for minutes was let in when it began; whoever it was for may have signed out since. */
    private static boolean isTheEndOfAnAnswer(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ASYNC;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS);
    }

    private Optional<Predicate<Optional<Actor>>> permission(HandlerMethod method) {
        OpenToEverybody open = said(method, OpenToEverybody.class);
        AllowedTo roles = said(method, AllowedTo.class);
        AllowedBy messages = said(method, AllowedBy.class);
        if (messages != null) return Optional.of(who -> who.isPresent() && permits(who.get(), messages));
        if (roles != null) return Optional.of(who -> who.isPresent() && List.of(roles.value()).contains(who.get().role()));
        return open == null ? Optional.empty() : Optional.of(_ -> true);
    }

    private boolean permits(Actor actor, AllowedBy messages) {
        return messages.value().length > 0
                && Arrays.stream(messages.value()).allMatch(message -> rights.permitsAny(actor, message));
    }

    /** What the method says, otherwise what its class says for all of its methods. */
    private static <A extends Annotation> @Nullable A said(HandlerMethod method, Class<A> permission) {
        boolean says = List.of(OpenToEverybody.class, AllowedTo.class, AllowedBy.class).stream()
                .anyMatch(method::hasMethodAnnotation);
        return says
                ? method.getMethodAnnotation(permission)
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), permission);
    }
}
