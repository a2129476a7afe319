package vigil.alarms.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmList;
import vigil.alarms.AlarmView;
import vigil.alarms.FindAlarms;
import vigil.alarms.bell.AlarmFile;
import vigil.alarms.bell.AlarmProjection;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.kernel.Role;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with the alarms that are meant for the asker. */
@Component
class AnswerFindAlarms implements Responder<FindAlarms, AlarmList> {

    private static final Document NEWEST_FIRST = new Document("raisedAt", -1).append("_id", 1);

    private final ReadModels models;
    private final AlarmProjection projection;
    private final Done done;

    AnswerFindAlarms(ReadModels models, AlarmProjection projection, Done done) {
        this.models = models;
        this.projection = projection;
        this.done = done;
    }

    @Override
    public Class<FindAlarms> question() {
        return FindAlarms.class;
    }

    @Override
    public AlarmList answer(FindAlarms question, Asker asker) {
        ReadModel<AlarmFile> model = models.of(projection);
        long completeTo = asker.waitFor() == null ? model.completeTo() : model.await(asker.waitFor());
        Document mine = meantFor(asker.by(), question.alarm());
        Document unseen = new Document(mine).append("seen.account", new Document("$ne", asker.by().id()));
        Document wanted = question.unseen() ? unseen : mine;
        int skip = (question.page() - 1) * FindAlarms.PAGE_SIZE;
        Function<AlarmRaised, @Nullable Boolean> over = done.forOnePage();
        List<AlarmView> alarms = model.find(wanted, NEWEST_FIRST, skip, FindAlarms.PAGE_SIZE).stream()
                .map(file -> view(file, over, asker.by()))
                .toList();
        return new AlarmList(alarms, model.count(wanted), model.count(unseen), completeTo);
    }

    private static Document meantFor(Actor by, @Nullable String alarm) {
        Document filter = new Document();
        if (alarm != null) filter.append("_id", alarm);
        if (by.role() == Role.AUDITOR) return filter;
        Document toTheRole = new Document("raised.tell", Names.of(by.role()));
        by.limitedTo().ifPresent(unit -> toTheRole.append("raised.unit", new Document("$in", unitOrAll(unit))));
        return filter.append("$or", List.of(toTheRole, new Document("raised.account", by.id())));
    }

    private static List<@Nullable String> unitOrAll(String unit) {
        List<@Nullable String> units = new ArrayList<>();
        units.add(unit);
        units.add(null);
        return units;
    }

    private static AlarmView view(
            AlarmFile file, Function<AlarmRaised, @Nullable Boolean> over, Actor by) {
        AlarmRaised raised = file.raised();
        return new AlarmView(
                file.alarm(),
                raised.kind(),
                raised.stage(),
                raised.number(),
                raised.what().in(LocaleContextHolder.getLocale().getLanguage()),
                raised.due(),
                raised.reference(),
                raised.statutory(),
                file.raisedAt(),
                over.apply(raised),
                file.seenAt(by.id()),
                file.told());
    }
}
