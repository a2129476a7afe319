package vigil.duties.answer;

import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
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
    public long openAfter(long position, Consumer<OpenCase> reader) {
        ReadModel<DutyFile> model = models.of(projection);
        long complete = model.completeTo(); // asked first: what is folded meanwhile is named once more next time
        Document touched = position < 0
                ? new Document("pending.end", new Document("$lte", DutyFile.NO_END))
                : new Document("position", new Document("$gt", position));
        String after = "";
        while (true) {
            Document page = new Document(touched).append("_id", new Document("$gt", after));
            var files = model.find(page, new Document("_id", 1), 0, PAGE);
            if (files.isEmpty()) return complete;
            files.forEach(file -> reader.accept(open(file)));
            after = files.getLast().number();
        }
    }

    @Override
    public OpenCase open(String number) {
        return models.of(projection).find(number).map(this::open).orElse(new OpenCase(number, List.of()));
    }

    private OpenCase open(DutyFile file) {
        return new OpenCase(file.number(), file.duties(views.law()).stream()
                .filter(duty -> duty.state() == Duty.State.OPEN && !duty.chance())
                .map(duty -> owed(file, duty))
                .toList());
    }

    private Owed owed(DutyFile file, Duty duty) {
        return new Owed(file.number(), views.unit(file), duty, DutyViews.due(duty));
    }
}
