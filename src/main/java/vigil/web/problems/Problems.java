package vigil.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import vigil.ground.NotNow;
import vigil.ground.Trouble;

/** Answers what went wrong: problem+json below {@code /api}, a page from {@code templates/error} elsewhere. */
@ControllerAdvice
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Described described;
    private final List<ErrorViewResolver> pages;

    Problems(Described described, List<ErrorViewResolver> pages) {
        this.described = described;
        this.pages = pages;
    }

    /** An answer that is already on its way cannot become a problem: the server breaks it off instead. */
    @ExceptionHandler(Exception.class)
    Object any(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) throw thrown;
        Problem problem = described.problem(asMeant(thrown, request), locale(request));
        log(problem, thrown, request);
        return answer(problem, request, response);
    }

    /** Who only looks has done nothing, whatever became of the database meanwhile. */
    static Exception asMeant(Exception thrown, HttpServletRequest request) {
        boolean looks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return looks && Trouble.passes(thrown) ? new NotNow("the database does not answer", thrown) : thrown;
    }

    /** The connection is gone: there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(AsyncRequestNotUsableException thrown) {
        LOG.debug("the reader has gone", thrown);
    }

    /** Signing in is the security chain's matter. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void denied(RuntimeException denied) {
        throw denied;
    }

    private static void log(Problem problem, Exception thrown, HttpServletRequest request) {
        if (problem.status().value() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            LOG.warn("{} {} must wait: {}", request.getMethod(), request.getRequestURI(), thrown.toString());
        } else if (problem.status().is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        }
    }

    Object answer(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        String path = path(request);
        if (isForPrograms(path)) return json(problem, path);
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        ModelAndView page = page(problem, request);
        again(problem, request).ifPresent(seconds -> {
            response.setHeader("Refresh", seconds);
            page.addObject("again", seconds);
        });
        return page;
    }

    /** After how many seconds a page that was only looked at may try again by itself. */
    private static Optional<String> again(Problem problem, HttpServletRequest request) {
        boolean looks = request.getMethod().equals("GET") && problem.status().value() == HttpStatus.SERVICE_UNAVAILABLE.value();
        return looks ? Optional.ofNullable(problem.headers().getFirst(HttpHeaders.RETRY_AFTER)) : Optional.empty();
    }

    /** The address that was asked for, also while the answer about its failure fails. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    static Locale locale(HttpServletRequest request) {
        return RequestContextUtils.getLocale(request);
    }

    private static boolean isForPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/actuator");
    }

    private static ResponseEntity<ProblemDetail> json(Problem problem, String path) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create(problem.type()));
        detail.setTitle(problem.title());
        detail.setInstance(URI.create(path));
        problem.more().forEach(detail::setProperty);
        return ResponseEntity.status(problem.status())
                .headers(problem.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private ModelAndView page(Problem problem, HttpServletRequest request) {
        HttpStatus status = Objects.requireNonNullElse(
                HttpStatus.resolve(problem.status().value()), HttpStatus.INTERNAL_SERVER_ERROR);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("status", status.value());
        model.put("problem", problem);
        ModelAndView page = pages.stream()
                .map(resolver -> resolver.resolveErrorView(request, status, model))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> new ModelAndView("error/" + status.value(), model));
        page.setStatus(status);
        return page;
    }
}
