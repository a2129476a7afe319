package vigil.families.lookup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.eventlog.EventHistory;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.people.PersonEvent.PersonCorrected;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** In which language a person wants to be written to. */
@Component
public class LanguagesOfPersons {

    private final EventHistory history;
    private final Vault vault;

    LanguagesOfPersons(EventHistory history, Vault vault) {
        this.history = history;
        this.vault = vault;
    }

    /** The language as it was told last; empty when nobody told it or the person is forgotten. */
    public Optional<String> of(String personId) {
        return history.stream(personId).stream()
                .flatMap(recorded -> told(recorded.event()))
                .reduce((_, later) -> later)
                .flatMap(this::open);
    }

    private static Stream<Confidential> told(Event event) {
        return switch (event) {
            case PersonRegistered e -> Stream.ofNullable(e.language());
            case PersonCorrected e -> Stream.ofNullable(e.language());
            default -> Stream.empty();
        };
    }

    private Optional<String> open(Confidential language) {
        return vault.open(language) instanceof Disclosed.Text(String text) ? Optional.of(text.strip()) : Optional.empty();
    }

    /** Whether a language, as people write its name, is the one the office writes in. */
    static boolean isVietnamese(String language) {
        String name = Normalizer.normalize(language, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return name.contains("việt") || name.contains("viet") || name.equals("vi") || name.equals("kinh") || name.equals("tiếng kinh");
    }
}
