package vigil.security.provider;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider knows somebody whom it gives no place here: nothing is shown, and the page says what is missing. */
public final class NoAccess extends OAuth2AuthenticationException {

    private final Lack lack;
    private final @Nullable String identityToken;

    /** What is wrong with what the provider says. */
    public enum Lack {
        NAME,
        ROLE,
        ROLE_UNKNOWN,
        ONE_ROLE_ONLY,
        PROVINCE,
        PROVINCE_UNKNOWN,
        PROVINCE_NOT_FOR_ROLE,
        CASES,
        CASES_NOT_FOR_ROLE,
        UNTIL,
        ENDED,
        /** Signed in with less than is asked for here. */
        SECOND_FACTOR;

        /** Lower case with hyphens, as messages are named. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    NoAccess(Lack lack) {
        this(lack, null);
    }

    private NoAccess(Lack lack, @Nullable String identityToken) {
        super(new OAuth2Error("insufficient_scope"), "no place here: " + lack.code());
        this.lack = lack;
        this.identityToken = identityToken;
    }

    /** The same, told to somebody who has signed in at the provider and must be able to sign out there. */
    NoAccess of(String token) {
        return new NoAccess(lack, token);
    }

    /** What is missing or wrong. */
    public Lack lack() {
        return lack;
    }

    /** The token with which one signs out at the provider; {@code null} for a program. */
    @Nullable String identityToken() {
        return identityToken;
    }
}
