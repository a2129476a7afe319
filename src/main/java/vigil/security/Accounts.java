package vigil.security;

import java.util.List;
import java.util.Optional;

/** Where accounts are kept: made up for a demonstration, in the database for an office. */
public interface Accounts {

    /** The account of a name. */
    Optional<Account> named(String name);

    /** The accounts that the sign-in page may show; none outside a demonstration. */
    List<Account> shown();
}
