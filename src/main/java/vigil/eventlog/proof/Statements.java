package vigil.eventlog.proof;

import java.util.function.Consumer;

/** The statements this log has signed, so that a check of the whole log can hold it to its word. */
public interface Statements {

    /** Keeps one; returns when a majority has it. Keeping it again changes nothing. */
    void keep(long size, String note);

    /** Shows the notes in order of the sizes they speak of. */
    void each(Consumer<String> look);
}
