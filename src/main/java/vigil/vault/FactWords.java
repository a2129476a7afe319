package vigil.vault;

import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.kernel.Confidential;

/** Sealed facts in the words that everybody is shown who may see them: where one cannot be read any more, words that say why. */
@Component
public class FactWords {

    private final Vault vault;
    private final MessageSource messages;

    public FactWords(Vault vault, MessageSource messages) {
        this.vault = vault;
        this.messages = messages;
    }

    /** One of them. */
    public String of(Confidential fact) {
        return of(List.of(fact)).getFirst();
    }

    /** Several, in their order; their keys are asked for at once. */
    public List<String> of(List<? extends Confidential> facts) {
        return vault.openAll(facts).stream().map(this::told).toList();
    }

    private String told(Optional<Disclosed> fact) {
        return switch (fact.orElse(null)) {
            case Disclosed.Text(String open) -> open;
            case Disclosed.Erased _ -> say("answers.erased");
            case null -> say("answers.unreadable");
        };
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
