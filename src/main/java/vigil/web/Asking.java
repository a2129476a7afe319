package vigil.web;

import vigil.fields.BadFields;
import vigil.fields.FieldError;
import vigil.fields.FormTree;
import vigil.fields.RecordReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.fields.FieldError.Reason;

/** Reads from a request what its answer should be like, and the parameters of a question by their record. */
public final class Asking {

    /** Header: the position that the answer should be complete to. */
    public static final String WAIT_FOR = "Vigil-Wait-For";

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private Asking() {}

    /** Who asks, and how fresh the answer should be. */
    public static Asker by(Actor actor, HttpServletRequest request) {
        return new Asker(actor, waitFor(request), null);
    }

    /** Who asks for the page that follows a form: an answer in which that form's own doing is. */
    public static Asker after(Actor actor, Model model) {
        return model.getAttribute(Acknowledged.ATTRIBUTE) instanceof Acknowledged receipt
                ? Asker.of(actor).waitingFor(receipt.position())
                : Asker.of(actor);
    }

    /**
     * The parameters of the request.
     *
     * @throws BadFields naming every wrong or unknown parameter
     */
    public static <R> R parameters(HttpServletRequest request, Class<R> type) {
        return RecordReader.read(FormTree.of(type, request.getParameterMap()), type);
    }

    /** The problem of one parameter that is readable and still cannot be. */
    public static BadFields wrong(String parameter, Reason reason, Object... details) {
        return new BadFields(List.of(new FieldError(parameter, reason, List.of(details))));
    }

    private static @Nullable Long waitFor(HttpServletRequest request) {
        String header = request.getHeader(WAIT_FOR);
        if (header == null) return null;
        if (!POSITION.matcher(header.strip()).matches()) throw wrong(WAIT_FOR, Reason.WRONG_TYPE, "integer");
        return Long.valueOf(header.strip());
    }
}
