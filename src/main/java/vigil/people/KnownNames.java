package vigil.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.eventlog.EventHistory;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.PersonEvent.ErasureApproved;
import vigil.people.PersonEvent.PersonCorrected;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Every name a person was ever recorded under, in clear, for the office's own decisions; never shown and never kept. */
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
                .map(recorded -> name(recorded.event()))
                .filter(Objects::nonNull)
                .flatMap(this::open)
                .toList());
    }

    private static @Nullable Confidential name(Event event) {
        return switch (event) {
            case PersonRegistered e -> e.name();
            case PersonCorrected e -> e.name();
            default -> null;
        };
    }

    private Stream<String> open(Confidential name) {
        return vault.open(name) instanceof Disclosed.Text(String text) ? Stream.of(text) : Stream.empty();
    }
}
