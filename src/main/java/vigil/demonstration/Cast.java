package vigil.demonstration;

import vigil.kernel.Actor;
import vigil.kernel.Role;

/** Who appears in the stories: the accounts of the demonstration. */
final class Cast {

    private static final String PROVINCE = "province-";

    private Cast() {}

    /** The actor behind an account's name. */
    static Actor named(String account) {
        if (account.startsWith(PROVINCE)) {
            return new Actor(account, Role.PROVINCIAL, account.substring(PROVINCE.length()));
        }
        return Actor.of(account, account.startsWith("leader") ? Role.LEADER : Role.OFFICER);
    }
}
