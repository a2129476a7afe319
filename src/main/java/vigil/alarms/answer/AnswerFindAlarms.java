package vigil.alarms.answer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmKind;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmList;
import vigil.alarms.AlarmView;
import vigil.alarms.FindAlarms;
import vigil.alarms.bell.AlarmFile;
import vigil.alarms.bell.AlarmProjection;
import vigil.duties.DutyBoard;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.kernel.Role;
import vigil.law.Duty;
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
    private final DutyBoard duties;
    private final Clock clock;

    AnswerFindAlarms(ReadModels models, AlarmProjection projection, DutyBoard duties, Clock clock) {
        this.models = models;
        this.projection = projection;
        this.duties = duties;
        this.clock = clock;
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
        List<AlarmView> alarms = model.find(wanted, NEWEST_FIRST, skip, FindAlarms.PAGE_SIZE).stream()
                .map(file -> view(file, asker.by()))
                .toList();
        return new AlarmList(alarms, model.count(wanted), model.count(unseen), completeTo);
    }

    private static Document meantFor(Actor by, @Nullable String alarm) {
        Document filter = new Document();
        if (alarm != null) filter.append("_id", alarm);
        if (by.role() == Role.AUDITOR) return filter;
        filter.append("raised.tell", Names.of(by.role()));
        by.limitedTo().ifPresent(unit -> filter.append("raised.unit", new Document("$in", unitOrAll(unit))));
        return filter;
    }

    private static List<@Nullable String> unitOrAll(String unit) {
        List<@Nullable String> units = new ArrayList<>();
        units.add(unit);
        units.add(null);
        return units;
    }

    private AlarmView view(AlarmFile file, Actor by) {
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
                over(raised),
                file.seenAt(by.id()),
                file.told());
    }

    private @Nullable Boolean over(AlarmRaised raised) {
        if (raised.kind() != AlarmKind.DUTY || raised.number() == null) return null;
        return duties.find(raised.number(), raised.subject())
                .map(owed -> owed.duty().at(clock.instant()))
                .map(state -> state != Duty.State.OPEN && state != Duty.State.LATE)
                .orElse(true);
    }
}
