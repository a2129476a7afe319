package vigil.accident.chapters;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.PaperCommand.Amending;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperEvent.PaperDrafted;
import vigil.accident.PaperEvent.PaperRevised;
import vigil.kernel.Confidential;

/**
 * One official paper.
 *
 * @param office the office that issues it
 * @param content what the draft says now
 * @param amends the document that it corrects, replaces or withdraws once it is signed
 * @param authors the accounts that wrote on it
 */
public record Paper(
        String id,
        PaperKind kind,
        String office,
        Content content,
        @Nullable Amends amends,
        List<String> authors,
        Stage stage) {

    /** What a draft says. */
    public record Content(
            String subject, Urgency urgency, List<String> to, List<String> copies, Confidential text) {}

    /** Which document it amends, and how. */
    public record Amends(String documentId, Amending how) {}

    /** How far a paper has come. */
    public enum Stage {
        DRAFTED,
        CHECKED,
        SIGNED,
        /** Replaced or withdrawn by another document. */
        WITHDRAWN,
        DISCARDED
    }

    static Paper of(PaperDrafted e) {
        Amends amends = e.amends() == null || e.amending() == null ? null : new Amends(e.amends(), e.amending());
        Content content = new Content(e.subject(), e.urgency(), e.to(), e.copies(), e.text());
        return new Paper(e.paperId(), e.kind(), e.office(), content, amends, List.of(e.by()), Stage.DRAFTED);
    }

    Paper revised(PaperRevised e) {
        List<String> writers = new ArrayList<>(authors);
        if (!writers.contains(e.by())) writers.add(e.by());
        Content now = new Content(e.subject(), e.urgency(), e.to(), e.copies(), e.text());
        return new Paper(id, kind, office, now, amends, List.copyOf(writers), Stage.DRAFTED);
    }

    Paper at(Stage now) {
        return new Paper(id, kind, office, content, amends, authors, now);
    }
}
