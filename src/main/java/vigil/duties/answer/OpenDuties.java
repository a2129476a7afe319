package vigil.duties.answer;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.duties.DutyBoard;
import vigil.duties.fold.DutyFile;
import vigil.duties.fold.DutyProjection;
import vigil.law.Duty;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;

/** Reads the board off the read model, file by file: a country's open cases never stand in memory together. */
@Component
class OpenDuties implements DutyBoard {

    private static final int PAGE = 200;

    private final ReadModels models;
    private final DutyProjection projection;
    private final DutyViews views;

    OpenDuties(ReadModels models, DutyProjection projection, DutyViews views) {
        this.models = models;
        this.projection = projection;
        this.views = views;
    }

    @Override
    public void lateBefore(Instant instant, Consumer<Owed> reader) {
        read(new Document("$lt", instant.toEpochMilli()), end -> end != null && end.isBefore(instant), reader);
    }

    @Override
    public void withoutEnd(Consumer<Owed> reader) {
        read(new Document("$eq", DutyFile.NO_END), Objects::isNull, reader);
    }

    /** The same condition twice: for the index, and for the duties of a file that was found by it. */
    private void read(Document indexed, Predicate<@Nullable Instant> ends, Consumer<Owed> reader) {
        ReadModel<DutyFile> model = models.of(projection);
        Document wanted = new Document("end", indexed).append("chance", false);
        String after = "";
        while (true) {
            Document page = new Document("pending.end", indexed) // said once more for the index
                    .append("pending", new Document("$elemMatch", wanted))
                    .append("_id", new Document("$gt", after));
            var files = model.find(page, new Document("_id", 1), 0, PAGE);
            if (files.isEmpty()) return;
            files.forEach(file -> open(file, ends, reader));
            after = files.getLast().number();
        }
    }

    private void open(DutyFile file, Predicate<@Nullable Instant> ends, Consumer<Owed> reader) {
        file.duties().stream()
                .filter(duty -> duty.state() == Duty.State.OPEN && !duty.chance() && ends.test(duty.end()))
                .map(duty -> owed(file, duty))
                .forEach(reader);
    }

    @Override
    public Optional<Owed> find(String number, String duty) {
        return models.of(projection).find(number).flatMap(file -> file.duties().stream()
                .filter(one -> one.id().equals(duty))
                .findFirst()
                .map(one -> owed(file, one)));
    }

    private Owed owed(DutyFile file, Duty duty) {
        return new Owed(file.number(), views.unit(file), duty, DutyViews.due(duty));
    }
}
