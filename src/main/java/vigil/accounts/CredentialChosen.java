package vigil.accounts;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;

import vigil.kernel.AllowedTo;
import vigil.kernel.Event;

/** Somebody who was signed in with an account, or on the way in, has chosen what one signs in with; it holds no secret. */
@AllowedTo({AUDITOR, DATA_PROTECTION})
public record CredentialChosen(String account, What what) implements Event {

    /** What was chosen. */
    public enum What {
        PASSWORD,
        SECOND_FACTOR
    }
}
