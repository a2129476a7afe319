package vigil.desk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.ClosureEvent.DestructionProposed;
import vigil.accident.ClosureEvent.FilesHeld;
import vigil.accident.CondolenceEvent.LetterDrafted;
import vigil.accident.CondolenceEvent.RelativeAdded;
import vigil.accident.DirectiveEvent.DirectiveDrafted;
import vigil.accident.PaperEvent.PaperDrafted;
import vigil.accident.InvestigationEvent.ExpertiseOrdered;
import vigil.accident.NoticeEvent.FileAttached;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.kernel.Event;

/** The ids that a command made; the events of its commit say which. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MadeIds(
        @Nullable String victimId,
        @Nullable String relativeId,
        @Nullable String personId,
        @Nullable String letterId,
        @Nullable String directiveId,
        @Nullable String paperId,
        @Nullable String expertiseId,
        @Nullable String fileId,
        @Nullable String proposalId,
        @Nullable String holdId) {

    private static final MadeIds NONE = new MadeIds(null, null, null, null, null, null, null, null, null, null);

    static MadeIds in(List<Event> events) {
        return events.stream().map(MadeIds::by).filter(made -> !made.equals(NONE)).findFirst().orElse(NONE);
    }

    static MadeIds person(String personId) {
        return new MadeIds(null, null, personId, null, null, null, null, null, null, null);
    }

    private static MadeIds by(Event event) {
        return switch (event) {
            case VictimAdded added -> new MadeIds(added.victimId(), null, added.personId(), null, null, null, null, null, null, null);
            case RelativeAdded added -> new MadeIds(null, added.relativeId(), added.personId(), null, null, null, null, null, null, null);
            case LetterDrafted drafted -> new MadeIds(null, null, null, drafted.letterId(), null, null, null, null, null, null);
            case DirectiveDrafted drafted -> new MadeIds(null, null, null, null, drafted.directiveId(), null, null, null, null, null);
            case PaperDrafted drafted ->
                new MadeIds(null, null, null, null, null, drafted.paperId(), null, null, null, null);
            case ExpertiseOrdered ordered -> new MadeIds(null, null, null, null, null, null, ordered.expertiseId(), null, null, null);
            case FileAttached attached -> new MadeIds(null, null, null, null, null, null, null, attached.fileId(), null, null);
            case DestructionProposed proposed ->
                new MadeIds(null, null, null, null, null, null, null, null, proposed.proposalId(), null);
            case FilesHeld held -> new MadeIds(null, null, null, null, null, null, null, null, null, held.holdId());
            default -> NONE;
        };
    }
}
