package vigil.people.watch;

import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.PersonEvent.ErasureApproved;
import vigil.people.PersonEvent.ErasureRefused;
import vigil.people.PersonEvent.ErasureRequested;
import vigil.people.watch.Watched.Files;
import vigil.people.watch.Watched.Kind;
import vigil.projections.Projection;
import vigil.questions.CaseRead;
import vigil.questions.GlassBroken;

/** One document per look with a purpose and per broken glass, and one per person somebody asked to forget. */
@Component
public class WatchProjection implements Projection<Watched> {

    /** The outside name of the question for a case's provable file. */
    private static final String PROOF = "export-proof";

    private static final Set<Kind> LOOKS = EnumSet.of(Kind.REVEALED, Kind.PROOF_TAKEN, Kind.GLASS_BROKEN);

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<Watched> view() {
        return Watched.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.compoundIndex(Indexes.ascending("kind"), Indexes.descending("position")),
                Indexes.ascending("about"));
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case CaseRead read when read.purpose() != null -> Optional.of(recorded.eventId());
            case GlassBroken _ -> Optional.of(recorded.eventId());
            case ErasureRequested _, ErasureApproved _, ErasureRefused _ -> Optional.of(recorded.stream());
            default -> Optional.empty();
        };
    }

    @Override
    public @Nullable Watched evolve(@Nullable Watched before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case CaseRead e -> watched(recorded, kind(e), e.number(), e.purpose(), null, null);
            case GlassBroken e -> watched(recorded, Kind.GLASS_BROKEN, e.stream(), e.reason(), e.until(), null);
            case ErasureRequested e -> watched(
                    recorded, Kind.ERASURE_REQUESTED, recorded.stream(), e.reason(), null, e.basis());
            case ErasureApproved e -> watched(
                    recorded, Kind.ERASURE_APPROVED, recorded.stream(), e.reason(), null, basis(before));
            case ErasureRefused e -> watched(
                    recorded, Kind.ERASURE_REFUSED, recorded.stream(), e.reason(), null, basis(before));
            default -> before;
        };
    }

    private static Kind kind(CaseRead read) {
        return read.query().equals(PROOF) ? Kind.PROOF_TAKEN : Kind.REVEALED;
    }

    private static @Nullable Files files(Recorded<? extends Event> recorded) {
        if (!(recorded.event() instanceof ErasureRequested e) || e.files() == null && e.filesStay() == null) return null;
        return new Files(
                Objects.requireNonNullElse(e.files(), List.of()),
                Objects.requireNonNullElse(e.filesStay(), List.of()),
                e.whyFilesStay(),
                null);
    }

    private static @Nullable String basis(@Nullable Watched before) {
        return before == null ? null : before.basis();
    }

    private static Watched watched(
            Recorded<? extends Event> recorded,
            Kind kind,
            String about,
            @Nullable Confidential words,
            @Nullable Instant until,
            @Nullable String basis) {
        List<Long> texts = recorded.event() instanceof ErasureRequested asked ? asked.texts() : null;
        String id = LOOKS.contains(kind) ? recorded.eventId() : recorded.stream();
        return new Watched(
                id, kind, about, recorded.by(), recorded.recordedAt(), recorded.position(), words, null, until, basis, texts,
                files(recorded));
    }
}
