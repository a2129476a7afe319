package vigil.security.provider;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vigil.ground.CannotStart;

/**
 * By which word a token shows that a second factor was given (OpenID Connect Core 1.0, 2 and 5.5.1.1).
 *
 * @param shownBy the words, one of which must be there; none, when the provider is relied upon to ask for it
 * @param claim where they stand; {@code amr} for a provider that writes there what was given
 * @param notAskedOf names of the accounts of programs, which can give no second factor; only their tokens go without
 */
record SecondFactor(
        @DefaultValue("") List<String> shownBy,
        @DefaultValue("acr") String claim,
        @DefaultValue("") List<String> notAskedOf) {

    /** Nobody is asked. */
    static final SecondFactor NOT_ASKED = new SecondFactor(List.of(), "acr", List.of());

    /** What may stand in a list that is apart by spaces, and between quotes in a header. */
    private static final Pattern WORD = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");

    boolean isAsked() {
        return !shownBy.isEmpty();
    }

    /** As a provider is asked for it, and a program told. */
    String asOneWord() {
        return String.join(" ", shownBy);
    }

    /** Whether the provider can be asked for it when somebody signs in. */
    boolean canBeAskedFor() {
        return isAsked() && claim.equals("acr");
    }

    void check() {
        if (!isAsked() && !notAskedOf.isEmpty()) {
            throw new CannotStart(
                    "VIGIL_OIDC_ACR_NOT_ASKED_OF names accounts, and VIGIL_OIDC_ACR is not set, so that nobody is asked.",
                    "Set VIGIL_OIDC_ACR to what the provider writes after a second factor, or leave both out.");
        }
        shownBy.stream().filter(word -> !WORD.matcher(word).matches()).findFirst().ifPresent(word -> {
            throw new CannotStart(
                    "VIGIL_OIDC_ACR has '" + word + "', which no token can say.",
                    "Write the words without spaces or quotes, commas between them.");
        });
    }
}
