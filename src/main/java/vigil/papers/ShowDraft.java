package vigil.papers;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.List;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.PaperCommand.PaperKind;
import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/** Asks for the words of an official paper; persons stand in them by id. */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR})
public record ShowDraft(String number, String documentId) implements CaseQuery<ShowDraft.Draft> {

    /**
     * What a paper says.
     *
     * @param version of the case in this answer, for {@code If-Match}
     * @param persons who may be named in it
     */
    public record Draft(
            PaperKind kind,
            String subject,
            Urgency urgency,
            List<String> to,
            List<String> copies,
            String text,
            long version,
            List<Person> persons) {}

    /**
     * Somebody who may be named in a paper.
     *
     * @param id stands in the text in braces
     * @param initials of the name; the whole name stands on paper only
     */
    public record Person(String id, String initials) {}
}
