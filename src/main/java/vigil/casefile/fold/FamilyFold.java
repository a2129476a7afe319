package vigil.casefile.fold;

import static vigil.casefile.SealedText.sealed;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceEvent;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.NoticeEvent.VictimConditionChanged;
import vigil.casefile.FamilyView;
import vigil.casefile.FamilyView.Letter;
import vigil.casefile.FamilyView.LetterState;
import vigil.casefile.FamilyView.LetterStep;
import vigil.casefile.FamilyView.Notification;
import vigil.casefile.FamilyView.Relative;
import vigil.casefile.FamilyView.TakenOver;
import vigil.casefile.FamilyView.Visit;
import vigil.casefile.FamilyView.Wishes;
import vigil.casefile.SealedText;
import vigil.casefile.Trace;
import vigil.casefile.VictimView.Correction;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.VietNam;
import vigil.law.Condition;

/** Relatives, letters and visits. */
final class FamilyFold {

    static final FamilyView NONE = new FamilyView(List.of(), List.of(), List.of());

    private FamilyFold() {}

    static FamilyView evolve(FamilyView before, AccidentEvent event, Recorded<? extends Event> recorded) {
        if (event instanceof VictimConditionChanged e) return revoked(before, e);
        if (!(event instanceof CondolenceEvent condolence)) return before;
        Trace trace = Trace.of(recorded);
        return new FamilyView(
                relatives(before.relatives(), condolence, trace),
                letters(before.letters(), condolence, trace),
                switch (condolence) {
                    case FamilyVisited e -> Lists.plus(before.visits(), visit(e, trace));
                    case VisitTakenOver e -> Lists.plus(before.visits(), visit(e, trace));
                    default -> before.visits();
                });
    }

    /** Of a death that was not one nobody has been told. */
    private static FamilyView revoked(FamilyView before, VictimConditionChanged e) {
        if (e.from() != Condition.DEAD) return before;
        List<Relative> untold = Lists.change(
                before.relatives(), of -> of.victimId().equals(e.victimId()), of -> told(of, of.wishes(), null));
        return new FamilyView(untold, before.letters(), before.visits());
    }

    private static List<Relative> relatives(List<Relative> all, CondolenceEvent event, Trace trace) {
        return switch (event) {
            case RelativeAdded e -> Lists.plus(all, added(e, trace));
            case RelativeWithdrawn e ->
                relative(all, e.relativeId(), r -> takenOff(r, new Correction(sealed(e.reason()), trace)));
            case FamilyWishesRecorded e ->
                relative(all, e.relativeId(), r -> told(r, wishes(e, r.wishes(), trace), r.notified()));
            case DeathNotified e ->
                relative(
                        all,
                        e.relativeId(),
                        r -> told(r, r.wishes(), new Notification(e.at(), sealed(e.by()), trace)));
            default -> all;
        };
    }

    private static List<Letter> letters(List<Letter> all, CondolenceEvent event, Trace trace) {
        return switch (event) {
            case LetterDrafted e -> Lists.plus(all, drafted(e, trace));
            case LetterChecked e ->
                letter(all, e.letterId(), step(LetterState.CHECKED, null, null, SealedText.words(e.remarks()), trace));
            case LetterSigned e -> letter(all, e.letterId(), step(LetterState.SIGNED, null, null, null, trace));
            case LetterSent e ->
                letter(putRight(all, e), e.letterId(), step(LetterState.SENT, e.at(), e.channel(), null, trace));
            case FamilyVisited e -> Lists.change(
                    all,
                    letter -> letter.victimId().equals(e.victimId()) && !owedOnlySince(letter, e.at()),
                    letter -> followUp(letter, false, null));
            case LetterTakenOver e -> Lists.plus(all, takenOver(e, trace));
            case LetterLetStand e -> owed(all, e.letterId(), false, null);
            case LetterDelivered e ->
                letter(all, e.letterId(), step(LetterState.DELIVERED, e.at(), null, null, trace));
            case LetterReturned e ->
                letter(all, e.letterId(), step(LetterState.RETURNED, e.at(), null, sealed(e.reason()), trace));
            case LetterWithdrawn e ->
                letter(takenBack(all, e), e.letterId(), step(LetterState.WITHDRAWN, null, null, sealed(e.reason()), trace));
            case LetterFollowUpNeeded e -> owed(all, e.letterId(), true, since(e, trace));
            default -> all;
        };
    }

    private static Relative added(RelativeAdded e, Trace trace) {
        return new Relative(
                e.relativeId(),
                e.victimId(),
                e.personId(),
                null,
                e.relation(),
                SealedText.words(e.liaison()),
                null,
                null,
                null,
                trace);
    }

    /** A spelling once wished stays wished until another is told: the letters are written with it, too. */
    private static Wishes wishes(FamilyWishesRecorded e, @Nullable Wishes before, Trace trace) {
        return new Wishes(
                e.letter(),
                e.call(),
                SealedText.name(e.through()),
                e.spelledName() == null && before != null ? before.spelledName() : SealedText.name(e.spelledName()),
                trace);
    }

    private static Relative told(Relative r, @Nullable Wishes wishes, @Nullable Notification notified) {
        return new Relative(
                r.relativeId(),
                r.victimId(),
                r.personId(),
                r.name(),
                r.relation(),
                r.liaison(),
                wishes,
                notified,
                r.withdrawn(),
                r.trace());
    }

    private static Relative takenOff(Relative r, Correction why) {
        return new Relative(
                r.relativeId(), r.victimId(), r.personId(), r.name(), r.relation(), r.liaison(), r.wishes(), r.notified(),
                why, r.trace());
    }

    private static Letter drafted(LetterDrafted e, Trace trace) {
        LetterStep first = step(LetterState.DRAFTED, null, null, null, trace);
        return new Letter(
                e.letterId(),
                e.relativeId(),
                e.victimId(),
                LetterState.DRAFTED,
                e.template(),
                SealedText.words(e.text()),
                List.of(first),
                false,
                null,
                null);
    }

    /** A letter that went out from a case merged into this one. */
    private static Letter takenOver(LetterTakenOver e, Trace trace) {
        List<LetterStep> steps = Stream.of(
                        step(LetterState.SENT, e.sentAt(), e.channel(), null, trace),
                        e.deliveredAt() == null ? null : step(LetterState.DELIVERED, e.deliveredAt(), null, null, trace))
                .filter(Objects::nonNull)
                .toList();
        return new Letter(
                e.letterId(), e.relativeId(), e.victimId(), steps.getLast().state(), null, null, steps, false, null,
                new TakenOver(e.fromCase(), e.fromLetter()));
    }

    /** A letter that goes out puts right what another told the same relative. */
    private static List<Letter> putRight(List<Letter> all, LetterSent e) {
        String to = all.stream()
                .filter(letter -> letter.letterId().equals(e.letterId()))
                .map(Letter::relativeId)
                .findFirst()
                .orElse("");
        return Lists.change(all, letter -> letter.relativeId().equals(to), letter -> followUp(letter, false, null));
    }

    /** What a family has in its hands is not undone by taking it back. */
    private static List<Letter> takenBack(List<Letter> all, LetterWithdrawn e) {
        return Lists.change(
                all,
                letter -> letter.letterId().equals(e.letterId())
                        && (letter.state() == LetterState.SENT || letter.state() == LetterState.DELIVERED),
                letter -> followUp(letter, true, letter.followUpSince()));
    }

    private static boolean owedOnlySince(Letter letter, OffsetDateTime at) {
        OffsetDateTime since = letter.followUpSince();
        return since != null && at.isBefore(since.truncatedTo(ChronoUnit.MINUTES));
    }

    private static OffsetDateTime since(LetterFollowUpNeeded e, Trace trace) {
        return e.since() != null ? e.since() : trace.recordedAt().atZone(VietNam.ZONE).toOffsetDateTime();
    }

    private static List<Letter> owed(List<Letter> all, String letterId, boolean needed, @Nullable OffsetDateTime since) {
        return Lists.change(all, letter -> letter.letterId().equals(letterId), letter -> followUp(letter, needed, since));
    }

    private static Letter followUp(Letter letter, boolean needed, @Nullable OffsetDateTime since) {
        return new Letter(
                letter.letterId(),
                letter.relativeId(),
                letter.victimId(),
                letter.state(),
                letter.template(),
                letter.text(),
                letter.steps(),
                needed,
                since,
                letter.takenOver());
    }

    private static Visit visit(FamilyVisited e, Trace trace) {
        return new Visit(
                e.victimId(), e.at(), sealed(e.by()), e.supportVnd(), SealedText.words(e.note()), null, trace);
    }

    private static Visit visit(VisitTakenOver e, Trace trace) {
        return new Visit(
                e.victimId(), e.at(), SealedText.words(e.by()), e.supportVnd(), SealedText.words(e.note()),
                new TakenOver(e.fromCase(), null), trace);
    }

    private static LetterStep step(
            LetterState state,
            @Nullable OffsetDateTime at,
            @Nullable String channel,
            @Nullable SealedText note,
            Trace trace) {
        return new LetterStep(state, at, channel, note, trace);
    }

    private static List<Relative> relative(List<Relative> all, String id, UnaryOperator<Relative> change) {
        return Lists.change(all, relative -> relative.relativeId().equals(id), change);
    }

    private static List<Letter> letter(List<Letter> all, String id, LetterStep step) {
        return Lists.change(
                all,
                letter -> letter.letterId().equals(id),
                letter -> new Letter(
                        letter.letterId(),
                        letter.relativeId(),
                        letter.victimId(),
                        step.state(),
                        letter.template(),
                        letter.text(),
                        Lists.plus(letter.steps(), step),
                        letter.followUpNeeded(),
                        letter.followUpSince(),
                        letter.takenOver()));
    }
}
