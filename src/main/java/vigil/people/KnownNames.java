package vigil.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.eventlog.EventHistory;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.PersonEvent.ErasureApproved;
import vigil.people.PersonEvent.ErasureRequested;
import vigil.people.PersonEvent.PersonCorrected;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/**
 * Every name a person was ever recorded under, and every spelling told with a request for erasure, in clear, for the office's
 * own decisions; never shown and never kept.
 */
@Component
public class KnownNames {

    private final EventHistory history;
    private final Vault vault;

    public KnownNames(EventHistory history, Vault vault) {
        this.history = history;
        this.vault = vault;
    }

    /** The names; empty when there is no such person, or the person is forgotten or about to be. */
    public Optional<List<String>> of(String personId) {
        List<Recorded<Event>> stream = history.stream(personId);
        boolean forgotten = stream.stream().anyMatch(recorded -> recorded.event() instanceof ErasureApproved);
        if (stream.isEmpty() || forgotten) return Optional.empty();
        return Optional.of(stream.stream()
                .flatMap(recorded -> names(recorded.event()))
                .flatMap(this::open)
                .toList());
    }

    /** The name as it stands in the record; empty when there is no such person, or the person is forgotten. */
    public Optional<String> newest(String personId) {
        return history.stream(personId).stream()
                .map(Recorded::event)
                .filter(event -> !(event instanceof ErasureRequested))
                .flatMap(KnownNames::names)
                .reduce((_, later) -> later)
                .stream()
                .flatMap(this::open)
                .findFirst();
    }

    private static Stream<Confidential> names(Event event) {
        return switch (event) {
            case PersonRegistered e -> Stream.of(e.name());
            case PersonCorrected e -> Stream.ofNullable(e.name());
            case ErasureRequested e -> e.spellings() == null ? Stream.empty() : e.spellings().stream();
            default -> Stream.empty();
        };
    }

    private Stream<String> open(Confidential name) {
        return vault.open(name) instanceof Disclosed.Text(String text) ? Stream.of(text) : Stream.empty();
    }
}
