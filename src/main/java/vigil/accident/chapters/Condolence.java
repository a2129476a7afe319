package vigil.accident.chapters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent;
import vigil.accident.CondolenceCommand.FamilyPhase;
import vigil.accident.CondolenceEvent;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.DirectiveEvent;
import vigil.accident.InvestigationEvent;
import vigil.accident.NoticeEvent;
import vigil.accident.PaperEvent;
import vigil.accident.NoticeEvent.*;
import vigil.law.Condition;
import vigil.law.ConditionBasis;

/** The families: relatives, what they wish and have been told, and the letters to them. */
public record Condolence(List<Relative> relatives, List<Letter> letters, List<Family> families) {

    public static final Condolence NONE = new Condolence(List.of(), List.of(), List.of());

    public Optional<Relative> relative(String id) {
        return relatives.stream().filter(relative -> relative.id().equals(id)).findFirst();
    }

    public Optional<Letter> letter(String id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /** The relatives of a victim that were not taken off. */
    public List<Relative> relativesOf(String victimId) {
        return relatives.stream().filter(of -> of.victimId().equals(victimId) && !of.withdrawn()).toList();
    }

    public List<Letter> lettersTo(String relativeId) {
        return letters.stream().filter(to -> to.relativeId().equals(relativeId)).toList();
    }

    /** The letters about a victim that have left the office and were not taken back. */
    public List<Letter> lettersOutAbout(String victimId) {
        return letters.stream()
                .filter(about -> about.victimId().equals(victimId))
                .filter(Letter::out)
                .toList();
    }

    /**
     * Whether the household of a relative has a letter or one under way: another relative of the same victim, or the same
     * person for another victim.
     */
    public boolean hasALetterBeside(Relative to) {
        return relatives.stream()
                .filter(other -> !other.id().equals(to.id()))
                .filter(to::sharesAHouseholdWith)
                .flatMap(other -> lettersTo(other.id()).stream())
                .anyMatch(letter -> letter.underWay() || letter.out());
    }

    /** What becomes of letters that say something otherwise than it turned out: told to the families, or written anew. */
    public List<CondolenceEvent> slipped(Predicate<Letter> which, Slip slip, Instant now) {
        List<Letter> concerned = letters.stream().filter(which).toList();
        List<CondolenceEvent> events = new ArrayList<>();
        concerned.stream().filter(Letter::out).forEach(letter -> letter.followUp(now, slip).ifPresent(events::add));
        List<String> drafts = concerned.stream().filter(Letter::underWay).map(Letter::id).toList();
        if (!drafts.isEmpty()) events.add(new LettersOvertaken(drafts, slip));
        return events;
    }

    /** Whether a family waits for the office although nobody writes a first letter: one came back or is to be put right. */
    public boolean owesAFamily() {
        return letters.stream().anyMatch(letter -> letter.owed() != Letter.Owed.NOTHING);
    }

    /** Whether a letter told this relative what was not so. */
    public boolean owesFollowUpTo(Relative to) {
        return lettersTo(to.id()).stream().anyMatch(letter -> letter.owed() == Letter.Owed.FOLLOW_UP);
    }

    /** Whether a letter about a victim told a family what they must hear put right. */
    public boolean owesFollowUpAbout(String victimId) {
        return letters.stream().anyMatch(about -> about.victimId().equals(victimId) && about.owed() == Letter.Owed.FOLLOW_UP);
    }

    /** The family of a victim; of whom nothing was recorded it is a new one. */
    public Family family(String victimId) {
        return families.stream()
                .filter(family -> family.victimId().equals(victimId))
                .findFirst()
                .orElseGet(() -> Family.of(victimId));
    }

    public String nextRelativeId() {
        return "r" + (relatives.size() + 1);
    }

    public String nextLetterId() {
        return "l" + (letters.size() + 1);
    }

    Condolence evolve(AccidentEvent event) {
        return switch (event) {
            case CondolenceEvent e -> evolve(e);
            case NoticeEvent e -> evolve(e);
            case InvestigationEvent _, DirectiveEvent _, PaperEvent _, ClosureEvent _ -> this;
        };
    }

    private Condolence evolve(CondolenceEvent event) {
        return switch (event) {
            case RelativeAdded e -> with(Relative.of(e));
            case RelativeWithdrawn e -> relatives(r -> r.id().equals(e.relativeId()), Relative::takenOff);
            case FamilyWishesRecorded e -> wished(e);
            case DeathNotified e -> relatives(r -> r.id().equals(e.relativeId()), r -> r.told(e.at()))
                    .family(e.victimId(), family -> family.hearing(FamilyPhase.FIRST_CONTACT));
            case LetterDrafted e -> with(Letter.of(e));
            case LetterChecked e -> letter(e.letterId(), letter -> letter.checked());
            case LetterSigned e -> letter(e.letterId(), letter -> letter.signed());
            case LetterSent e -> sent(e);
            case LetterDelivered e -> letter(e.letterId(), letter -> letter.delivered());
            case LetterReturned e -> letter(e.letterId(), letter -> letter.returned());
            case LetterWithdrawn e -> letter(e.letterId(), letter -> letter.withdrawn());
            case LetterFollowUpNeeded e -> letter(e.letterId(), letter -> letter.owingFollowUp(e));
            case LetterLetStand e -> letter(e.letterId(), letter -> letter.owing(Letter.Owed.NOTHING));
            case LettersOvertaken e -> letters(letter -> e.letterIds().contains(letter.id()), letter -> letter.overtaken(e.slip()));
            case LetterTakenOver e -> takenOver(e);
            case VisitTakenOver e -> family(e.victimId(), family -> family.hearing(FamilyPhase.FIRST_CONTACT));
            case FamilyVisited e -> visited(e);
            case LiaisonAssigned e -> family(e.victimId(), family -> family.under(e.account()));
            case FamilyContacted e -> family(e.victimId(), family -> family.hearing(e.phase()));
        };
    }

    /** A visit settles what was to be put right when it took place. */
    private Condolence visited(FamilyVisited e) {
        return letters(
                        letter -> letter.victimId().equals(e.victimId()) && !letter.owedOnlySince(e.at()),
                        letter -> letter.owing(Letter.Owed.NOTHING))
                .family(e.victimId(), family -> family.hearing(FamilyPhase.FIRST_CONTACT));
    }

    private Condolence evolve(NoticeEvent event) {
        return switch (event) {
            case VictimConditionChanged e -> changed(e);
            case VictimWithdrawn e -> letters(about(e.victimId()), letter -> letter.overtaken(true));
            case AccidentReported _, NoticeReceived _, FactsCorrected _, AccidentMerged _, NoteAdded _ -> this;
            case VictimAdded _, VictimCorrected _, IdentityConfirmed _, VictimsConfirmed _ -> this;
            case FileAttached _, FileWithdrawn _, FileHandedOver _, FileAccepted _, OfKeeping _ -> this;
            case LateEntryExplained _, SeverityAssessed _, CompetenceAssessed _ -> this;
        };
    }

    private Condolence wished(FamilyWishesRecorded e) {
        Condolence wished = relatives(r -> r.id().equals(e.relativeId()), r -> r.wishing(e));
        if (e.spelledName() == null) return wished;
        return wished.letters(to -> to.relativeId().equals(e.relativeId()), letter -> letter.overtaken(Slip.NAME));
    }

    /** A letter that goes out settles what was owed to the same relative for an earlier one. */
    private Condolence sent(LetterSent e) {
        String to = letter(e.letterId()).map(Letter::relativeId).orElse("");
        return letters(letter -> letter.relativeId().equals(to), letter -> letter.owing(Letter.Owed.NOTHING))
                .letter(e.letterId(), letter -> letter.sent(e.at()));
    }

    /** What is being written to a household that has a letter already is not what its drafter thought. */
    private Condolence takenOver(LetterTakenOver e) {
        Condolence more = with(Letter.of(e));
        return relative(e.relativeId())
                .map(to -> more.letters(
                        letter -> letter.underWay() && relative(letter.relativeId()).filter(to::sharesAHouseholdWith).isPresent(),
                        Letter::besideAnother))
                .orElse(more);
    }

    private Condolence changed(VictimConditionChanged e) {
        boolean corrected = e.basis() == ConditionBasis.CORRECTED;
        Condolence overtaken = letters(about(e.victimId()), letter -> letter.overtaken(corrected));
        if (e.from() != Condition.DEAD) return overtaken;
        return overtaken.relatives(of -> of.victimId().equals(e.victimId()), of -> of.told(null));
    }

    private static Predicate<Letter> about(String victimId) {
        return letter -> letter.victimId().equals(victimId);
    }

    private Condolence with(Relative relative) {
        List<Relative> longer = new ArrayList<>(relatives);
        longer.add(relative);
        return new Condolence(List.copyOf(longer), letters, families);
    }

    private Condolence with(Letter letter) {
        List<Letter> longer = new ArrayList<>(letters);
        longer.add(letter);
        return new Condolence(relatives, List.copyOf(longer), families);
    }

    private Condolence family(String victimId, UnaryOperator<Family> change) {
        List<Family> all = new ArrayList<>(families);
        all.removeIf(family -> family.victimId().equals(victimId));
        all.add(change.apply(family(victimId)));
        return new Condolence(relatives, letters, List.copyOf(all));
    }

    private Condolence letter(String id, UnaryOperator<Letter> change) {
        return letters(letter -> letter.id().equals(id), change);
    }

    private Condolence letters(Predicate<Letter> which, UnaryOperator<Letter> change) {
        return new Condolence(
                relatives,
                letters.stream().map(one -> which.test(one) ? change.apply(one) : one).toList(),
                families);
    }

    private Condolence relatives(Predicate<Relative> which, UnaryOperator<Relative> change) {
        return new Condolence(
                relatives.stream().map(one -> which.test(one) ? change.apply(one) : one).toList(),
                letters,
                families);
    }
}
