package vigil.papers.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperEvent.Registration;
import vigil.kernel.Confidential;

/**
 * One document of a case as its events tell it: a paper, a letter to a family or a directive.
 *
 * @param id in the case: p1, l1, d1
 * @param office the office that issues it
 * @param subject trích yếu; names nobody
 * @param to nobody for a directive, whose addressee is among its {@code details}, sealed
 * @param text sealed as it was written, {@code null} when it is made from {@code template}
 * @param template the name of the text's template when nobody wrote one
 * @param details what the template needs besides the facts of the case
 * @param registration {@code null} until it is signed
 */
public record Document(
        String id,
        PaperKind kind,
        String office,
        String subject,
        Urgency urgency,
        List<String> to,
        List<String> copies,
        @Nullable Confidential text,
        @Nullable String template,
        @Nullable Object details,
        @Nullable Registration registration) {

    /** The same document with its place in the book. */
    public Document registered(Registration as) {
        return new Document(id, kind, office, subject, urgency, to, copies, text, template, details, as);
    }
}
