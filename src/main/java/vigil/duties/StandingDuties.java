package vigil.duties;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.questions.Asker;

/** What is owed at fixed days of the year, whatever accidents there were; who has not done it, another room knows. */
public interface StandingDuties {

    /** What is owed next or is late, within the asker's province, by its last day; nothing for who may not know. */
    List<Standing> of(Asker asker);

    /**
     * A duty of a fixed day.
     *
     * @param what in the reader's language
     * @param missing how many have not done it, {@code null} while it cannot be done yet
     * @param why why this day, in the reader's language
     * @param path of the page that says who is missing
     */
    record Standing(
            String what, LocalDate due, boolean late, @Nullable Long missing, String reference, String why, String path) {}
}
