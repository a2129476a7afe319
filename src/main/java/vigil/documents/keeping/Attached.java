package vigil.documents.keeping;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.accident.ClosureEvent.Destroying;
import vigil.accident.NoticeEvent.FileAttached;
import vigil.accident.NoticeEvent.FileFoundBroken;
import vigil.accident.NoticeEvent.FileFoundWhole;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/**
 * A file as the log of its case knows it.
 *
 * @param sha256 the hash it was attached with
 * @param broken whether it was found broken and not whole since
 * @param destroyedBy the event that decided its destruction, {@code null} when none did
 */
record Attached(String sha256, boolean broken, @Nullable String destroyedBy) {

    static Optional<Attached> in(List<Recorded<Event>> stream, String fileId) {
        Optional<Attached> file = Optional.empty();
        for (Recorded<Event> recorded : stream) {
            file = switch (recorded.event()) {
                case FileAttached e when e.fileId().equals(fileId) -> Optional.of(new Attached(e.sha256(), false, null));
                case FileFoundBroken e when e.fileId().equals(fileId) -> file.map(one -> one.found(true));
                case FileFoundWhole e when e.fileId().equals(fileId) -> file.map(one -> one.found(false));
                case Destroying e when e.destroys(fileId) ->
                    file.map(one -> new Attached(one.sha256(), one.broken(), recorded.eventId()));
                default -> file;
            };
        }
        return file;
    }

    private Attached found(boolean isBroken) {
        return new Attached(sha256, isBroken, destroyedBy);
    }
}
