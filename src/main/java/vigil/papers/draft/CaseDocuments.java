package vigil.papers.draft;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceEvent.LetterDrafted;
import vigil.accident.CondolenceEvent.LetterSigned;
import vigil.accident.DirectiveCommand;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.DirectiveEvent.DirectiveDrafted;
import vigil.accident.DirectiveEvent.DirectiveSigned;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperEvent.PaperDrafted;
import vigil.accident.PaperEvent.PaperRevised;
import vigil.accident.PaperEvent.PaperSigned;
import vigil.accident.PaperEvent.Registration;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.law.Condition;

/**
 * The documents of one case and what they were made from.
 *
 * @param stream the case's events, in order
 */
public record CaseDocuments(List<Recorded<Event>> stream) {

    /** A document with the facts of the case at the moment of signing, or of now while it is a draft. */
    public record Found(Document document, CaseFacts facts) {}

    /** The document of an id. */
    public Optional<Found> find(String id) {
        Signed signed = signed(id);
        List<Recorded<Event>> before = signed == null
                ? stream
                : stream.stream().filter(recorded -> recorded.sequence() < signed.sequence()).toList();
        CaseFacts facts = CaseFacts.of(before);
        return drafted(before, id, facts)
                .map(draft -> signed == null || signed.registration() == null
                        ? draft
                        : draft.registered(signed.registration()))
                .map(document -> new Found(document, facts));
    }

    /** The facts of the case as they stand now. */
    public CaseFacts facts() {
        return CaseFacts.of(stream);
    }

    private record Signed(long sequence, @Nullable Registration registration) {}

    private @Nullable Signed signed(String id) {
        for (Recorded<Event> recorded : stream) {
            Signed signed = switch (recorded.event()) {
                case PaperSigned e when e.paperId().equals(id) -> new Signed(recorded.sequence(), e.registration());
                case LetterSigned e when e.letterId().equals(id) -> new Signed(recorded.sequence(), e.registration());
                case DirectiveSigned e when e.directiveId().equals(id) ->
                    new Signed(recorded.sequence(), e.registration());
                default -> null;
            };
            if (signed != null) return signed;
        }
        return null;
    }

    private static Optional<Document> drafted(List<Recorded<Event>> events, String id, CaseFacts facts) {
        Document found = null;
        for (Recorded<Event> recorded : events) {
            found = after(found, recorded.event(), id, facts);
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Document after(@Nullable Document found, Event event, String id, CaseFacts facts) {
        return switch (event) {
            case PaperDrafted e when e.paperId().equals(id) -> paper(e);
            case PaperRevised e when found != null && e.paperId().equals(id) -> revised(found, e);
            case LetterDrafted e when e.letterId().equals(id) -> letter(e, facts);
            case DirectiveDrafted e when e.directiveId().equals(id) -> directive(e);
            default -> found;
        };
    }

    private static Document paper(PaperDrafted e) {
        return new Document(
                e.paperId(), e.kind(), e.office(), e.subject(), e.urgency(), e.to(), e.copies(), e.text(),
                null, null, null);
    }

    private static Document revised(Document draft, PaperRevised e) {
        return new Document(
                draft.id(), draft.kind(), draft.office(), e.subject(), e.urgency(), e.to(), e.copies(), e.text(),
                null, null, null);
    }

    private static Document letter(LetterDrafted e, CaseFacts facts) {
        boolean dead = facts.victims().stream()
                .anyMatch(victim -> victim.id().equals(e.victimId()) && victim.condition() == Condition.DEAD);
        return new Document(
                e.letterId(),
                PaperKind.CONDOLENCE_LETTER,
                Registration.CENTRAL,
                dead ? "Thư chia buồn" : "Thư thăm hỏi",
                Urgency.NORMAL,
                List.of("Ông/Bà {" + e.relativeId() + "}"),
                List.of(),
                e.text(),
                dead ? "condolence-letter" : "sympathy-letter",
                e.victimId(),
                null);
    }

    private static Document directive(DirectiveDrafted e) {
        boolean telegram = e.kind() == DirectiveCommand.Kind.TELEGRAM;
        return new Document(
                e.directiveId(),
                telegram ? PaperKind.TELEGRAM : PaperKind.OFFICIAL_LETTER,
                Registration.CENTRAL,
                e.subject(),
                e.urgency(),
                List.of(),
                List.of("Như trên", "Lãnh đạo Bộ (để b/c)", "Lưu: VT"),
                null,
                "directive",
                e,
                null);
    }
}
