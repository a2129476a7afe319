package vigil.casefile.answer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.casefile.FactsView.Fact;
import vigil.casefile.SealedText;
import vigil.casefile.SealedText.Kind;
import vigil.casefile.SealedText.State;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/**
 * Opens sealed texts as far as a reader may see them: words for those who work on cases or audit them, names by their
 * initials only, facts for everybody. A whole name is asked for with a purpose, of the people room.
 */
@Component
class Opening {

    private static final Set<Role> READ_WORDS =
            EnumSet.of(Role.OFFICER, Role.PROVINCIAL, Role.LEADER, Role.AUDITOR);

    private static final String ERASED = "answers.erased";

    private final Vault vault;
    private final MessageSource messages;

    Opening(Vault vault, MessageSource messages) {
        this.vault = vault;
        this.messages = messages;
    }

    /** What this reader gets to see of a view. */
    <T> T of(T view, Actor reader) {
        return new Shown(text -> shown(text, reader), this::shown).of(view);
    }

    private Fact shown(Fact fact) {
        var sealed = fact.sealed();
        if (sealed == null) return fact;
        return switch (vault.open(sealed)) {
            case Disclosed.Text(String clear) -> new Fact(null, clear);
            case Disclosed.Erased _ -> new Fact(null, messages.getMessage(ERASED, null, LocaleContextHolder.getLocale()));
        };
    }

    private SealedText shown(SealedText text, Actor reader) {
        var sealed = text.sealed();
        boolean mayRead = text.kind() == Kind.FACT || READ_WORDS.contains(reader.role());
        if (sealed == null || !mayRead) return text.shown(State.HIDDEN, null);
        return switch (vault.open(sealed)) {
            case Disclosed.Text(String clear) when text.kind() == Kind.NAME ->
                text.shown(State.MASKED, initials(clear));
            case Disclosed.Text(String clear) -> text.shown(State.OPEN, clear);
            case Disclosed.Erased _ -> text.shown(State.ERASED, null);
        };
    }

    /** "Nguyễn Văn An" is "N. V. A."; only words of letters count. */
    static String initials(String name) {
        return Arrays.stream(name.split("[^\\p{L}]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining(" "));
    }
}
