package vigil.vault;

import java.time.Instant;

/** What opening a sealed text gave. */
public sealed interface Disclosed {

    /** The text in clear; keep it out of logs and stores. */
    record Text(String value) implements Disclosed {
        @Override
        public String toString() {
            return "Text[…]";
        }
    }

    /** The key was destroyed by law at that time. */
    record Erased(Instant at) implements Disclosed {}
}
