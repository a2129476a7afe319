package vigil.desk.web;

import java.util.Locale;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vigil.kernel.Actor;
import vigil.kernel.Role;

/** Signs tests of single controllers in: the role in a header, an officer without one. */
public final class ActorFromHeader implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        String role = request.getHeader("Test-Role");
        return Actor.of("officer", role == null ? Role.OFFICER : Role.valueOf(role.toUpperCase(Locale.ROOT)));
    }
}
