package vigil.accident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.accident.ClosureCommand.ApproveDestruction;
import vigil.accident.ClosureCommand.HoldFiles;
import vigil.accident.ClosureCommand.LetFilesFall;
import vigil.accident.ClosureCommand.LiftHold;
import vigil.accident.ClosureCommand.ProposeDestruction;
import vigil.accident.ClosureCommand.RefuseDestruction;
import vigil.accident.ClosureCommand.Reopen;
import vigil.accident.ClosureCommand.WithdrawDestruction;
import vigil.accident.CondolenceCommand.AssignLiaison;
import vigil.accident.CondolenceCommand.CheckLetter;
import vigil.accident.CondolenceCommand.DraftLetter;
import vigil.accident.CondolenceCommand.LetLetterStand;
import vigil.accident.CondolenceCommand.NoteCorrectedPerson;
import vigil.accident.CondolenceCommand.RecordDelivery;
import vigil.accident.CondolenceCommand.RecordFamilyContact;
import vigil.accident.CondolenceCommand.RecordFamilyWishes;
import vigil.accident.CondolenceCommand.RecordReturn;
import vigil.accident.CondolenceCommand.RecordVisit;
import vigil.accident.CondolenceCommand.SendLetter;
import vigil.accident.CondolenceCommand.SignLetter;
import vigil.accident.CondolenceCommand.WithdrawLetter;
import vigil.accident.CondolenceCommand.WithdrawRelative;
import vigil.accident.DirectiveCommand.RecordRecheck;
import vigil.accident.NoticeCommand.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Facts;
import vigil.accident.papers.PaperRules;
import vigil.accident.rules.Chapter;
import vigil.accident.rules.ClosureRules;
import vigil.accident.rules.Consequences;
import vigil.accident.rules.DirectiveRules;
import vigil.accident.rules.FamilyRules;
import vigil.accident.rules.Happening;
import vigil.accident.rules.Hindrance;
import vigil.accident.rules.InvestigationRules;
import vigil.accident.rules.NoticeRules;
import vigil.kernel.Decider;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.law.Law;

/** Decides the life of one accident: the rules of every case, then the chapter's, then what the law makes of it. */
public final class AccidentDecider implements Decider<Accident, AccidentCommand, AccidentEvent> {

    /**
     * What may still be told of a closed case: it never changes what the case has come to, and a family does not end with
     * it. A death or a new victim does; for that a leader reopens the case.
     */
    private static final Set<Class<? extends AccidentCommand>> AFTER_CLOSING = Set.of(
            Reopen.class,
            AddNote.class,
            CorrectFacts.class,
            CorrectVictim.class,
            RecordDelivery.class,
            RecordReturn.class,
            WithdrawLetter.class,
            LetLetterStand.class,
            NoteCorrectedPerson.class,
            RecordVisit.class,
            RecordFamilyContact.class,
            RecordFamilyWishes.class,
            WithdrawRelative.class,
            AssignLiaison.class,
            RecordRecheck.class,
            HandOverFile.class,
            AcceptFile.class,
            DeclineFile.class,
            TakeBackFile.class,
            RecheckFile.class,
            ProposeDestruction.class,
            WithdrawDestruction.class,
            ApproveDestruction.class,
            RefuseDestruction.class,
            HoldFiles.class,
            LetFilesFall.class,
            LiftHold.class);

    /** What may still be told of a closed case while a family is to hear something from the office. */
    private static final Set<Class<? extends AccidentCommand>> WHILE_A_FAMILY_WAITS =
            Set.of(DraftLetter.class, CheckLetter.class, SignLetter.class, SendLetter.class);

    /** What may still be told of a case that went into another. */
    private static final Set<Class<? extends AccidentCommand>> AFTER_MERGING =
            Set.of(
                    AddNote.class,
                    NoteCorrectedPerson.class,
                    RecheckFile.class,
                    ProposeDestruction.class,
                    WithdrawDestruction.class,
                    ApproveDestruction.class,
                    RefuseDestruction.class,
                    HoldFiles.class,
                    LetFilesFall.class,
                    LiftHold.class);

    private final Law law;
    private final NoticeRules notice;
    private final FamilyRules condolence;
    private final InvestigationRules investigation;
    private final DirectiveRules directives;
    private final PaperRules papers = new PaperRules();
    private final ClosureRules closure;
    private final Consequences consequences;
    private final Map<Class<? extends AccidentCommand>, Hindrance> hindrances = new HashMap<>();

    public AccidentDecider(Law law) {
        this.law = law;
        this.notice = new NoticeRules(law);
        this.condolence = new FamilyRules();
        this.investigation = new InvestigationRules(law);
        this.directives = new DirectiveRules(law);
        this.closure = new ClosureRules(law);
        this.consequences = new Consequences(law);
        List.<Chapter<?>>of(notice, condolence, investigation, directives, papers, closure)
                .forEach(chapter -> hindrances.putAll(chapter.hindrances()));
    }

    @Override
    public String streamType() {
        return "accident";
    }

    @Override
    public Class<AccidentCommand> commands() {
        return AccidentCommand.class;
    }

    @Override
    public Class<AccidentEvent> events() {
        return AccidentEvent.class;
    }

    @Override
    public Accident initial() {
        return Accident.UNREPORTED;
    }

    @Override
    public Accident evolve(Accident accident, AccidentEvent event) {
        return accident.evolve(event);
    }

    @Override
    public Optional<String> unit(Accident accident, LocalDate today) {
        Facts facts = accident.facts();
        return law.places().today(facts.provinceCode(), facts.date(), today);
    }

    /** What must be done before the case is closed, and what of it is open. */
    public Checklist checklist(Accident accident) {
        return Checklist.of(accident, law);
    }

    @Override
    public Optional<Refused> hindrance(
            Accident accident, Class<? extends AccidentCommand> command, Occasion occasion) {
        Optional<Refused> general = Hindrance.from(() -> mayBeTold(accident, command));
        if (general.isPresent()) return general;
        Hindrance own = hindrances.get(command);
        if (own == null) throw new IllegalArgumentException("no chapter knows " + command);
        return own.of(accident, occasion);
    }

    @Override
    public List<AccidentEvent> decide(Accident accident, AccidentCommand command, Occasion occasion) {
        mayBeTold(accident, command.getClass());
        List<AccidentEvent> events = new ArrayList<>();
        Happening.of(accident, command, occasion).ifPresent(events::add);
        events.addAll(switch (command) {
            case NoticeCommand c -> notice.decide(accident, c, occasion);
            case CondolenceCommand c -> condolence.decide(accident, c, occasion);
            case InvestigationCommand c -> investigation.decide(accident, c, occasion);
            case DirectiveCommand c -> directives.decide(accident, c, occasion);
            case PaperCommand c -> papers.decide(accident, c, occasion);
            case ClosureCommand c -> closure.decide(accident, c, occasion);
        });
        events.addAll(consequences.of(accident, events, occasion));
        return List.copyOf(events);
    }

    private static void mayBeTold(Accident accident, Class<? extends AccidentCommand> command) {
        if (command == ReportAccident.class) {
            if (accident.reported() != null) throw AccidentRule.CASE_EXISTS.broken();
            return;
        }
        boolean merged = accident.facts().mergedInto() != null && !AFTER_MERGING.contains(command);
        if (merged) throw AccidentRule.CASE_IS_MERGED.broken();
        boolean waited = WHILE_A_FAMILY_WAITS.contains(command) && accident.condolence().owesAFamily();
        boolean closed = accident.closure().closed() && !AFTER_CLOSING.contains(command) && !waited;
        if (closed) throw AccidentRule.CASE_MUST_BE_OPEN.broken();
    }
}
