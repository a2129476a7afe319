package vigil.documents.keeping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.documents.FindKeptFiles.UploadNote;
import vigil.documents.UploadRefused;
import vigil.documents.UploadRemoved;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;

/** One document per upload that was refused or removed. */
@Component
class UploadsProjection implements Projection<UploadNote> {

    @Override
    public String name() {
        return "uploads";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<UploadNote> view() {
        return UploadNote.class;
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        boolean told = event.event() instanceof UploadRefused || event.event() instanceof UploadRemoved;
        return told ? Optional.of(event.eventId()) : Optional.empty();
    }

    @Override
    public @Nullable UploadNote evolve(@Nullable UploadNote before, Recorded<? extends Event> event) {
        return switch (event.event()) {
            case UploadRefused e -> new UploadNote(
                    e.number(), event.position(), event.recordedAt(), e.fault(), e.finding(), event.by(), e.sha256(), e.size());
            case UploadRemoved e -> new UploadNote(
                    e.number(), event.position(), event.recordedAt(), null, null, e.uploadedBy(), e.sha256(), e.size());
            default -> before;
        };
    }
}
