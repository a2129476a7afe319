package vigil.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vigil.ground.Trouble;
import vigil.security.OpenToEverybody;

/** Answers what failed outside every controller: in a filter, or already in the server's reading of the request. */
@Controller
final class LastResort implements ErrorController {

    private final Described described;
    private final Problems problems;

    LastResort(Described described, Problems problems) {
        this.described = described;
        this.problems = problems;
    }

    @OpenToEverybody
    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : 404;
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problem problem = thrown instanceof Exception lost && Trouble.passes(lost)
                ? described.problem(Problems.asMeant(lost, request), Problems.locale(request))
                : ofStatus(code, request);
        return problems.answer(problem, request, response);
    }

    /** A form with a file is read by the security chain already, before anybody could catch that it is too large. */
    private Problem ofStatus(int code, HttpServletRequest request) {
        String type = request.getContentType();
        boolean upload = type != null && type.startsWith("multipart/");
        return code == 413 && upload
                ? described.fileTooLarge(Problems.locale(request))
                : described.status(code, HttpHeaders.EMPTY, Problems.locale(request));
    }
}
