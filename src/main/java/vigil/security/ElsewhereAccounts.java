package vigil.security;

import java.util.List;
import java.util.Optional;
import vigil.kernel.Actor;

/** No accounts of ours: who somebody is, an identity provider says. */
final class ElsewhereAccounts implements Accounts {

    @Override
    public Optional<Account> named(String name) {
        return Optional.empty();
    }

    @Override
    public List<Account> shown() {
        return List.of();
    }

    /** What the provider said holds until the session ends. */
    @Override
    public boolean stillKnows(Actor actor) {
        return true;
    }
}
