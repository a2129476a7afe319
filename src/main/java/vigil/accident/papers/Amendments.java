package vigil.accident.papers;

import static vigil.accident.AccidentRule.AMENDED_DOCUMENT_IS_WITHDRAWN;
import static vigil.accident.AccidentRule.AMENDED_DOCUMENT_MUST_BE_SIGNED;
import static vigil.accident.AccidentRule.CORRECTION_IS_AN_OFFICIAL_LETTER;
import static vigil.accident.AccidentRule.DIRECTIVE_IS_CLOSED;
import static vigil.accident.AccidentRule.REPLACEMENT_IS_OF_THE_SAME_KIND;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceEvent.LetterWithdrawn;
import vigil.accident.DirectiveEvent.DirectiveWithdrawn;
import vigil.accident.PaperCommand.Amending;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperEvent.DocumentAmended;
import vigil.accident.PaperEvent.PaperSigned;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Directive;
import vigil.accident.chapters.Letter;
import vigil.accident.chapters.Paper;
import vigil.accident.chapters.Paper.Amends;
import vigil.accident.rules.Require;
import vigil.kernel.Confidential;

/** A signed document is put right only by another one that refers to it (Decree 30/2020/NĐ-CP). */
final class Amendments {

    private static final Set<PaperKind> ORDERS = Set.of(PaperKind.OFFICIAL_LETTER, PaperKind.TELEGRAM);
    private static final Set<PaperKind> TO_FAMILIES = Set.of(PaperKind.CONDOLENCE_LETTER);

    /** Refuses unless a paper of the kind may amend the document in that way. */
    void allow(Accident accident, PaperKind by, Amends amends) {
        Set<PaperKind> replaceable = replaceableBy(accident, amends);
        if (amends.how() == Amending.REPLACES) {
            Require.that(replaceable.contains(by), REPLACEMENT_IS_OF_THE_SAME_KIND, "kind");
        } else {
            Require.that(by == PaperKind.OFFICIAL_LETTER, CORRECTION_IS_AN_OFFICIAL_LETTER, "kind");
        }
    }

    /** The kinds that are of the same form as the amended document, which stands signed and not withdrawn. */
    private static Set<PaperKind> replaceableBy(Accident accident, Amends amends) {
        String id = amends.documentId();
        Optional<Paper> paper = accident.papers().find(id);
        if (paper.isPresent()) return replaceable(paper.get());
        Optional<Directive> directive = accident.directives().find(id);
        if (directive.isPresent()) return replaceable(directive.get(), amends.how());
        Letter letter = accident.condolence()
                .letter(id)
                .orElseThrow(() -> AMENDED_DOCUMENT_MUST_BE_SIGNED.broken("amends"));
        return replaceable(letter);
    }

    private static Set<PaperKind> replaceable(Paper paper) {
        return switch (paper.stage()) {
            case SIGNED -> Set.of(paper.kind());
            case WITHDRAWN -> throw AMENDED_DOCUMENT_IS_WITHDRAWN.broken("amends");
            case DRAFTED, CHECKED, DISCARDED -> throw AMENDED_DOCUMENT_MUST_BE_SIGNED.broken("amends");
        };
    }

    private static Set<PaperKind> replaceable(Directive directive, Amending how) {
        return switch (directive.stage()) {
            case SIGNED, SENT -> ORDERS;
            case CLOSED -> {
                Require.that(how == Amending.CORRECTS, DIRECTIVE_IS_CLOSED, "amends");
                yield ORDERS;
            }
            case WITHDRAWN -> throw AMENDED_DOCUMENT_IS_WITHDRAWN.broken("amends");
            case DRAFTED -> throw AMENDED_DOCUMENT_MUST_BE_SIGNED.broken("amends");
        };
    }

    private static Set<PaperKind> replaceable(Letter letter) {
        return switch (letter.stage()) {
            case SIGNED, SENT, DELIVERED, RETURNED -> TO_FAMILIES;
            case WITHDRAWN -> throw AMENDED_DOCUMENT_IS_WITHDRAWN.broken("amends");
            case DRAFTED, CHECKED -> throw AMENDED_DOCUMENT_MUST_BE_SIGNED.broken("amends");
        };
    }

    /** The signature with what it does to the amended document; what no longer stands is withdrawn in its own chapter. */
    List<AccidentEvent> carriedOut(PaperSigned signed, @Nullable Amends amends) {
        if (amends == null) return List.of(signed);
        String symbol = signed.registration().symbol();
        String id = amends.documentId();
        List<AccidentEvent> events = new ArrayList<>(List.of(signed));
        events.add(new DocumentAmended(id, amends.how(), signed.paperId(), symbol));
        if (amends.how() == Amending.CORRECTS) return List.copyOf(events);
        Confidential reason = Confidential.of("Văn bản số " + symbol);
        if (id.startsWith("d")) events.add(new DirectiveWithdrawn(id, reason));
        if (id.startsWith("l")) events.add(new LetterWithdrawn(id, reason));
        return List.copyOf(events);
    }
}
