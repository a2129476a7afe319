package vigil.casefile.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentEvent;
import vigil.accident.Checklist;
import vigil.casefile.CaseView;
import vigil.casefile.CaseView.Province;
import vigil.casefile.ClosureView;
import vigil.casefile.FactsView;
import vigil.casefile.FamilyView;
import vigil.casefile.Milestone.Stop;
import vigil.casefile.answer.History.Seen;
import vigil.casefile.fold.CaseFile;
import vigil.kernel.Actor;
import vigil.kernel.Event;
import vigil.kernel.Names;
import vigil.kernel.Recorded;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.law.Places;

/** Makes of a stored case file what a reader gets: names of places, checklists, milestones. */
@Component
class CaseViews {

    private static final String WHOLE_CASE = "case";

    private final Law law;
    private final MessageSource messages;
    private final Clock clock;
    private final Elsewhere elsewhere;

    CaseViews(Law law, MessageSource messages, Clock clock, Elsewhere elsewhere) {
        this.law = law;
        this.messages = messages;
        this.clock = clock;
        this.elsewhere = elsewhere;
    }

    /** The view, sealed texts still sealed. */
    CaseView of(Seen<CaseFile> seen, PersonNames.Known names, Actor reader) {
        CaseFile file = seen.view();
        boolean hidden = elsewhere.hides(file.mergedInto(), reader);
        return new CaseView(
                file.number(), file.version(), file.position(),
                Math.min(seen.completeTo(), names.completeTo()),
                file.lastRecordedAt(),
                file.status(), hidden ? null : file.mergedInto(), hidden,
                province(file.facts()),
                file.facts(),
                file.harm().effective(), file.harm(),
                file.assessment(),
                file.notices(),
                file.victims().stream().map(names::named).toList(),
                told(names.named(file.families()), reader),
                file.investigation(),
                file.limit(),
                file.directives(),
                file.files(),
                VictimFiles.of(file, law.file()),
                file.notes(),
                file.lateEntries(),
                file.closure().with(checklist(seen.events())),
                Milestones.of(file, this::title));
    }

    /** Where a letter or a visit came from a case that is not the reader's to know, only that it did is said. */
    private FamilyView told(FamilyView families, Actor reader) {
        List<FamilyView.Letter> letters = families.letters().stream()
                .map(letter -> letter.takenOver() != null && elsewhere.hides(letter.takenOver().number(), reader)
                        ? letter.fromElsewhere()
                        : letter)
                .toList();
        List<FamilyView.Visit> visits = families.visits().stream()
                .map(visit -> visit.takenOver() != null && elsewhere.hides(visit.takenOver().number(), reader)
                        ? visit.fromElsewhere()
                        : visit)
                .toList();
        return new FamilyView(families.relatives(), letters, visits);
    }

    private Province province(FactsView facts) {
        Places places = law.places();
        LocalDate day = facts.occurred().date();
        LocalDate today = VietNam.dateOf(clock.instant());
        String unit = places.today(facts.provinceCode(), day, today).orElse(facts.provinceCode());
        return new Province(
                facts.provinceCode(), places.name(facts.provinceCode(), day), unit, places.name(unit, today));
    }

    /** The checklist of the decision itself, after the events this view shows. */
    private List<ClosureView.Item> checklist(List<Recorded<Event>> known) {
        List<AccidentEvent> events = known.stream()
                .map(recorded -> (AccidentEvent) recorded.event())
                .toList();
        return Checklist.of(events, law).items().stream().map(this::item).toList();
    }

    private ClosureView.Item item(Checklist.Item item) {
        List<String> blocking =
                item.open().stream().filter(subject -> !subject.equals(WHOLE_CASE)).toList();
        return new ClosureView.Item(
                item.id(), said("checklist." + item.id()), item.reference(), item.done(), blocking);
    }

    private String title(Stop stop) {
        return said("code.stop." + Names.of(stop));
    }

    private String said(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
