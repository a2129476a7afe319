package vigil.papers.draft;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.DirectiveCommand.AddresseeKind;
import vigil.accident.DirectiveEvent.Demand;
import vigil.accident.DirectiveEvent.DirectiveDrafted;
import vigil.accident.DirectiveEvent.DirectiveSent;
import vigil.accident.DirectiveEvent.DirectiveSigned;
import vigil.accident.DirectiveEvent.DirectiveWithdrawn;
import vigil.accident.PaperEvent.Registration;

/** What the enterprise of a case has been told to do: the directives to it that were sent and stand. */
final class Demanded {

    private final Map<String, Letter> letters = new LinkedHashMap<>();

    /**
     * One directive to the enterprise.
     *
     * @param registration {@code null} while unsigned, and when it was signed before the book was kept here
     * @param sentAt {@code null} while it lies here
     */
    record Letter(List<Demand> demands, @Nullable Registration registration, @Nullable OffsetDateTime sentAt) {}

    /** Takes notice of what happened to directives; everything else is passed over. */
    void hear(AccidentEvent event) {
        switch (event) {
            case DirectiveDrafted e when e.to().kind() == AddresseeKind.ENTERPRISE ->
                letters.put(e.directiveId(), new Letter(e.demands(), null, null));
            case DirectiveSigned e ->
                letters.computeIfPresent(e.directiveId(), (_, l) -> new Letter(l.demands(), e.registration(), l.sentAt()));
            case DirectiveSent e ->
                letters.computeIfPresent(e.directiveId(), (_, l) -> new Letter(l.demands(), l.registration(), e.at()));
            case DirectiveWithdrawn e -> letters.remove(e.directiveId());
            default -> {
                // not about directives
            }
        }
    }

    /** The directives that have left the office, in the order in which they were drafted. */
    List<Letter> sent() {
        return letters.values().stream().filter(letter -> letter.sentAt() != null).toList();
    }
}
