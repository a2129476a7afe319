package vigil.desk.persons;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vigil.desk.naming.Mentions;
import vigil.desk.naming.PartOfName;
import vigil.kernel.Confidential;
import vigil.people.KnownNames;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/**
 * Whether sealed texts name somebody, as far as they can still be opened. What an enterprise is registered as does so with the whole
 * name only.
 */
@Component
record NamedTexts(KnownNames names, Vault vault) {

    /** A person and all that the person is called. */
    record Sought(String personId, List<String> called) {}

    Sought of(String personId) {
        return new Sought(personId, names.of(personId).orElse(List.of()));
    }

    boolean inFull(Sought sought, Confidential.Closed text) {
        return OwnKeys.isRegistered(text)
                ? says(text, open -> Mentions.inFull(sought.called(), open))
                : says(text, open -> Mentions.of(sought.called(), open));
    }

    boolean inPart(Sought sought, Confidential.Closed text) {
        return says(text, open -> PartOfName.in(sought.called(), open));
    }

    boolean inFull(Sought sought, Said.Words words) {
        return words.sealed() == null ? Mentions.of(sought.called(), words.open()) : inFull(sought, words.sealed());
    }

    boolean inPart(Sought sought, Said.Words words) {
        return words.sealed() == null ? PartOfName.asName(sought.called(), words.open()) : inPart(sought, words.sealed());
    }

    private boolean says(Confidential.Closed text, Predicate<String> named) {
        return vault.open(text) instanceof Disclosed.Text(String open) && named.test(open);
    }
}
