package vigil.audit.trail;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.audit.PersonCopy.Look;
import vigil.audit.ReadingList.Kind;
import vigil.kernel.Confidential;
import vigil.kernel.Names;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Who looked at one person's record and why, as the person may know it. */
@Component
public class Looks {

    private static final Document SEEN =
            new Document("$in", List.of(Names.of(Kind.READ), Names.of(Kind.GLASS), Names.of(Kind.GLASS_BROKEN)));

    private final ReadModels models;
    private final ReadingsProjection projection;
    private final Vault vault;

    Looks(ReadModels models, ReadingsProjection projection, Vault vault) {
        this.models = models;
        this.projection = projection;
        this.vault = vault;
    }

    /** The looks, and the position up to which they are complete. */
    public record Seen(List<Look> looks, long completeTo) {}

    /** All looks at a person, the newest first; refused attempts saw nothing. */
    public Seen at(String personId, @Nullable Long waitFor) {
        ReadModel<Trace> model = models.of(projection);
        long completeTo = waitFor == null ? model.completeTo() : model.await(waitFor);
        List<Look> looks = model.find(seen(personId), new Document("place", -1), 0, 0).stream()
                .map(trace -> new Look(trace.at(), trace.kind(), trace.role(), open(trace.purpose())))
                .toList();
        return new Seen(looks, completeTo);
    }

    /** How often a case was read. */
    public long howOften(String number) {
        return models.of(projection).count(seen(number));
    }

    private static Document seen(String stream) {
        return new Document("stream", stream).append("kind", SEEN);
    }

    private @Nullable String open(@Nullable Confidential purpose) {
        return purpose != null && vault.open(purpose) instanceof Disclosed.Text(String clear) ? clear : null;
    }
}
