package vigil.audit.trail;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.audit.FindReadings;
import vigil.audit.ReadingList;
import vigil.audit.ReadingList.Kind;
import vigil.audit.ReadingList.Reading;
import vigil.commands.NotAllowed;
import vigil.commands.Scope;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Names;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Answers from the read model; a purpose is opened for those who watch over reading. */
@Component
class AnswersFindReadings implements Responder<FindReadings, ReadingList> {

    private static final Document NEWEST_FIRST = new Document("place", -1);
    private static final List<String> UNUSUAL =
            List.of(Names.of(Kind.GLASS), Names.of(Kind.GLASS_BROKEN), Names.of(Kind.REFUSED));

    private final ReadModels models;
    private final ReadingsProjection projection;
    private final Vault vault;
    private final Scope scope;

    AnswersFindReadings(ReadModels models, ReadingsProjection projection, Vault vault, Scope scope) {
        this.models = models;
        this.projection = projection;
        this.vault = vault;
        this.scope = scope;
    }

    @Override
    public Class<FindReadings> question() {
        return FindReadings.class;
    }

    @Override
    public ReadingList answer(FindReadings question, Asker asker) {
        ReadModel<Trace> model = models.of(projection);
        long completeTo = asker.waitFor() == null ? model.completeTo() : model.await(asker.waitFor());
        within(question.stream(), asker.by());
        Document wanted = new Document();
        if (question.stream() != null) wanted.append("stream", question.stream());
        if (question.account() != null) wanted.append("by", question.account());
        if (question.unusual()) wanted.append("kind", new Document("$in", UNUSUAL));
        if (question.until() != null) wanted.append("place", new Document("$lte", question.until()));
        int skip = (question.page() - 1) * FindReadings.PAGE_SIZE;
        List<Reading> readings = model.find(wanted, NEWEST_FIRST, skip, FindReadings.PAGE_SIZE).stream()
                .map(this::reading)
                .toList();
        return new ReadingList(readings, model.count(wanted), completeTo);
    }

    private void within(@Nullable String stream, Actor by) {
        if (!by.limited()) return;
        if (stream == null) throw new NotAllowed("all readings for somebody let in for a part only");
        scope.check(stream, by, Names.of(FindReadings.class));
    }

    private Reading reading(Trace t) {
        return new Reading(t.place(), t.kind(), t.stream(), t.by(), t.role(), t.asked(), open(t.purpose()), t.times(), t.at());
    }

    private @Nullable String open(@Nullable Confidential purpose) {
        return purpose != null && vault.open(purpose) instanceof Disclosed.Text text ? text.value() : null;
    }
}
