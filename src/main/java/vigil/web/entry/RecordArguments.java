package vigil.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vigil.fields.RecordReader;
import vigil.web.Asked;
import vigil.web.Asking;
import vigil.web.JsonBody;
import vigil.web.Sent;

/** Hands controllers their {@link Asked} and {@link Sent} records, read by the one reader that knows nothing but records. */
@Configuration(proxyBeanMethods = false)
class RecordArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Asked.class) || parameter.hasParameterAnnotation(Sent.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Class<?> type = parameter.getParameterType();
        return parameter.hasParameterAnnotation(Sent.class)
                ? RecordReader.read(JsonBody.read(request.getInputStream()), type)
                : Asking.parameters(request, type);
    }
}
