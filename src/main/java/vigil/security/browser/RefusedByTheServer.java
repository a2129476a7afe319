package vigil.security.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tomcat refuses before any of our filters sees it, for example an address that is none, or headers that are too
 * long: problem details for programs, a line of text for people, and nothing about the server.
 */
public final class RefusedByTheServer extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_OF_OURS = 500;
    private static final String WORDS = "Máy chủ không nhận yêu cầu này. · The server does not take this request.";

    /** Made by Tomcat, which knows only the name of the class. */
    public RefusedByTheServer() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        String uri = request.getRequestURI();
        String path = uri == null ? "" : uri;
        PageHeaders.of(path, request.isSecure()).forEach(response::setHeader);
        response.setHeader(PageHeaders.CACHE, PageHeaders.NOT_KEPT);
        try {
            write(response, status, path.isEmpty() || PageHeaders.isForPrograms(path));
        } catch (IOException gone) {
            getContainer().getLogger().debug("the sender has gone", gone);
        }
    }

    private static void write(Response response, int status, boolean forPrograms) throws IOException {
        String type = "urn:vigil:" + (status < FIRST_OF_OURS ? "unreadable" : "trouble");
        String text = forPrograms
                ? "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d}".formatted(type, WORDS, status)
                : WORDS;
        response.setContentType(forPrograms ? "application/problem+json" : "text/plain;charset=UTF-8");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.finishResponse();
    }
}
