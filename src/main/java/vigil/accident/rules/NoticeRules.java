package vigil.accident.rules;

import static vigil.accident.AccidentRule.INJURING_FACTOR_UNKNOWN;
import static vigil.accident.AccidentRule.LETTERS_MUST_BE_SETTLED_BEFORE_MERGING;
import static vigil.accident.AccidentRule.NOTE_MUST_BE_ABOUT_AN_ID;
import static vigil.accident.AccidentRule.NOTICE_MUST_FOLLOW_THE_ACCIDENT;
import static vigil.accident.AccidentRule.PROVINCE_UNKNOWN_ON_THAT_DATE;
import static vigil.accident.AccidentRule.SECTOR_UNKNOWN;
import static vigil.accident.AccidentRule.SOMEBODY_MUST_BE_HURT;
import static vigil.accident.AccidentRule.SOMETHING_MUST_CHANGE;
import static vigil.accident.AccidentRule.TARGET_OF_MERGE_MUST_BE_ANOTHER_OPEN_CASE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceEvent.Slip;
import vigil.accident.Establishment;
import vigil.accident.Notice;
import vigil.accident.NoticeCommand;
import vigil.accident.NoticeCommand.*;
import vigil.accident.NoticeEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Facts;
import vigil.accident.chapters.Letter;
import vigil.kernel.Moment;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;

/** Decides the first chapter: reports, notices, corrected facts, notes, merging; hands on victims and papers. */
public final class NoticeRules implements Chapter<NoticeCommand> {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9:._-]{1,60}");

    private final Law law;
    private final VictimRules victims;
    private final EvidenceRules evidence;

    public NoticeRules(Law law) {
        this.law = law;
        this.victims = new VictimRules(law);
        this.evidence = new EvidenceRules();
    }

    @Override
    public Map<Class<? extends NoticeCommand>, Hindrance> hindrances() {
        Map<Class<? extends NoticeCommand>, Hindrance> all = new HashMap<>();
        all.put(ReportAccident.class, Hindrance.never());
        all.put(RecordNotice.class, Hindrance.never());
        all.put(CorrectFacts.class, Hindrance.never());
        all.put(AddNote.class, Hindrance.never());
        all.put(MergeInto.class, (accident, _) -> Hindrance.from(() -> lettersAreSettled(accident)));
        all.putAll(victims.hindrances());
        all.putAll(evidence.hindrances());
        return all;
    }

    @Override
    public List<AccidentEvent> decide(Accident accident, NoticeCommand command, Occasion occasion) {
        return switch (command) {
            case ReportAccident c -> report(c, occasion);
            case RecordNotice c -> List.of(notice(accident.facts(), c, occasion));
            case CorrectFacts c -> corrected(accident, c, occasion);
            case AddNote c -> List.of(noted(c));
            case MergeInto c -> List.of(merge(accident, c, occasion));
            case AddVictim c -> victims.add(accident, c, occasion);
            case ChangeVictimCondition c -> victims.change(accident, c, occasion);
            case CorrectVictim c -> victims.correct(accident, c, occasion);
            case WithdrawVictim c -> victims.withdraw(accident, c, occasion);
            case ConfirmIdentity c -> victims.identify(accident, c);
            case ConfirmVictims _ -> victims.confirm(accident);
            case AttachFile c -> evidence.attach(accident, c, occasion);
            case WithdrawFile c -> evidence.withdraw(accident, c);
            case HandOverFile c -> evidence.handOver(accident, c, occasion);
            case AcceptFile c -> evidence.accept(accident, c, occasion);
            case NoticeCommand.OfKeeping c -> evidence.keep(accident, c, occasion);
        };
    }

    private List<AccidentEvent> report(ReportAccident c, Occasion occasion) {
        Require.notInTheFuture(Facts.earliest(c.occurred()), occasion, "occurred");
        LocalDate date = c.occurred().date();
        Require.that(law.places().known(c.provinceCode(), date), PROVINCE_UNKNOWN_ON_THAT_DATE, "provinceCode");
        Require.that(c.casualties().total() > 0, SOMEBODY_MUST_BE_HURT, "casualties");
        received(c.notice().receivedAt(), c.occurred(), occasion, "notice.receivedAt");
        return List.of(
                new AccidentReported(
                        occasion.stream(),
                        c.provinceCode(),
                        c.occurred(),
                        c.place(),
                        c.establishment(),
                        c.employment(),
                        c.casualties(),
                        sector(c.sector(), date),
                        factor(c.injuringFactor(), date),
                        c.summary()),
                new NoticeReceived(c.notice(), null, null));
    }

    private static NoticeReceived notice(Facts facts, RecordNotice c, Occasion occasion) {
        received(c.receivedAt(), facts.occurred(), occasion, "receivedAt");
        Require.that(c.casualties() == null || c.casualties().total() > 0, SOMEBODY_MUST_BE_HURT, "casualties");
        Notice notice = new Notice(c.source(), c.channel(), c.receivedAt(), c.declaredBy(), c.form());
        return new NoticeReceived(notice, c.casualties(), c.text());
    }

    private static void received(OffsetDateTime at, Moment occurred, Occasion occasion, String field) {
        Require.notInTheFuture(at, occasion, field);
        Require.notBefore(Facts.earliest(occurred), at, NOTICE_MUST_FOLLOW_THE_ACCIDENT, field);
    }

    /** Letters say on which day it happened and at whose enterprise. */
    private List<AccidentEvent> corrected(Accident accident, CorrectFacts c, Occasion occasion) {
        Facts facts = accident.facts();
        FactsCorrected corrected = correct(facts, c, occasion);
        Moment occurred = corrected.occurred();
        boolean day = occurred != null && !occurred.date().equals(facts.occurred().date());
        Establishment at = corrected.establishment();
        boolean name = at != null && !at.name().saysTheSameAs(facts.establishment().name());
        List<AccidentEvent> events = new ArrayList<>();
        events.add(corrected);
        if (day || name) events.addAll(accident.condolence().slipped(_ -> true, Slip.FACTS, occasion.now()));
        return events;
    }

    private FactsCorrected correct(Facts facts, CorrectFacts c, Occasion occasion) {
        Require.reason(c.reason());
        if (c.occurred() != null) moved(facts, c.occurred(), occasion);
        LocalDate date = (c.occurred() == null ? facts.occurred() : c.occurred()).date();
        FactsCorrected corrected = new FactsCorrected(
                c.reason(),
                anew(c.occurred(), facts.occurred()),
                anew(c.place(), facts.place()),
                anew(c.establishment(), facts.establishment()),
                anew(c.employment(), facts.employment()),
                anew(sector(c.sector(), date), facts.sector()),
                anew(factor(c.injuringFactor(), date), facts.injuringFactor()),
                c.summary());
        Require.that(changesSomething(corrected), SOMETHING_MUST_CHANGE);
        return corrected;
    }

    /** A value that differs from the known one; what stays as it was is not told again. */
    private static <T> @Nullable T anew(@Nullable T given, @Nullable T known) {
        return Objects.equals(given, known) ? null : given;
    }

    private static boolean changesSomething(FactsCorrected e) {
        return Stream.of(
                        e.occurred(),
                        e.place(),
                        e.establishment(),
                        e.employment(),
                        e.sector(),
                        e.injuringFactor(),
                        e.summary())
                .anyMatch(Objects::nonNull);
    }

    /** The accident happened at another time than thought: its province and its notices must still fit. */
    private void moved(Facts facts, Moment occurred, Occasion occasion) {
        OffsetDateTime earliest = Facts.earliest(occurred);
        Require.notInTheFuture(earliest, occasion, "occurred");
        Require.that(
                law.places().known(facts.provinceCode(), occurred.date()), PROVINCE_UNKNOWN_ON_THAT_DATE, "occurred");
        OffsetDateTime noticed = facts.firstNotice();
        Require.that(
                noticed == null || !noticed.isBefore(earliest), NOTICE_MUST_FOLLOW_THE_ACCIDENT, "occurred");
    }

    private @Nullable String sector(@Nullable String sector, LocalDate date) {
        return code(Kind.SECTOR, sector, date, SECTOR_UNKNOWN.broken("sector"));
    }

    private @Nullable String factor(@Nullable String factor, LocalDate date) {
        return code(Kind.INJURING_FACTOR, factor, date, INJURING_FACTOR_UNKNOWN.broken("injuringFactor"));
    }

    /** The code behind a code or a name of that day. */
    private @Nullable String code(Kind list, @Nullable String given, LocalDate date, Refused unknown) {
        return given == null ? null : law.codes().resolve(list, given, date).orElseThrow(() -> unknown);
    }

    /** Whether the other case is open is looked up before; that it is another one is known here. */
    private static AccidentMerged merge(Accident accident, MergeInto c, Occasion occasion) {
        Require.reason(c.reason());
        Require.that(!c.number().equals(occasion.stream()), TARGET_OF_MERGE_MUST_BE_ANOTHER_OPEN_CASE, "number");
        lettersAreSettled(accident);
        return new AccidentMerged(c.number(), c.reason());
    }

    /** Nothing is told of a merged case any more: a family would wait for ever for what is owed to it here. */
    private static void lettersAreSettled(Accident accident) {
        boolean settled = accident.condolence().letters().stream()
                .noneMatch(letter -> letter.underWay() || letter.owed() != Letter.Owed.NOTHING);
        Require.that(settled, LETTERS_MUST_BE_SETTLED_BEFORE_MERGING);
    }

    /** What a note is about stays in clear: the id of a victim, a letter, a file, never a name. */
    private static NoteAdded noted(AddNote c) {
        Require.that(c.about() == null || ID.matcher(c.about()).matches(), NOTE_MUST_BE_ABOUT_AN_ID, "about");
        return new NoteAdded(c.text(), c.about());
    }
}
