package vigil.fuzz;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, form and stream of events that a running office offers, as the server itself knows them. */
record PageSurface(List<Route> routes) {

    /**
     * One of them.
     *
     * @param names what may be sent with it, as far as the code says
     * @param stream whether it sends events until one of the two has enough
     */
    record Route(String method, String pattern, Set<String> names, boolean upload, boolean stream) {}

    static PageSurface of(RequestMappingHandlerMapping mapping) {
        List<Route> routes = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            for (String pattern : info.getPatternValues()) {
                if (stream(info) || !pattern.startsWith("/api") && !pattern.startsWith("/error") && handler.getBeanType().getName().startsWith("vigil.")) {
                    methods(info).forEach(method -> routes.add(new Route(method, pattern, names(handler), upload(handler), stream(info))));
                }
            }
        });
        routes.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method).thenComparing(Route::stream));
        return new PageSurface(List.copyOf(routes));
    }

    private static List<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? List.of("GET") : methods.stream().map(RequestMethod::name).toList();
    }

    private static boolean stream(RequestMappingInfo info) {
        return info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
    }

    private static boolean upload(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> MultipartFile.class.isAssignableFrom(parameter.getParameterType()));
    }

    private static Set<String> names(HandlerMethod handler) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            Class<?> type = parameter.getParameterType();
            if (parameter.hasParameterAnnotation(PathVariable.class)) continue;
            if (parameter.hasParameterAnnotation(RequestParam.class)) names.add(String.valueOf(parameter.getParameterName()));
            if (type.isRecord() && type.getName().startsWith("vigil.")) {
                Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(names::add);
            }
        }
        return names;
    }
}
