package vigil.ground;

import java.util.Locale;

/** In which way the server runs. */
public enum Mode {
    /** Demonstration accounts and data, on a notice on every page. */
    DEMO,
    /** Own accounts, no demonstration data; for one small office. */
    LOCAL,
    /** Needs a database server and a master key of its own. */
    PRODUCTION;

    static Mode named(String name) {
        try {
            return valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    "VIGIL_MODE is '" + name + "', which is not a mode.", "Set it to demo, local or production.", e);
        }
    }
}
