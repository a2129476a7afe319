package vigil.families.fold;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceEvent;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.NoticeEvent;
import vigil.accident.NoticeEvent.*;
import vigil.families.Family.Standing;
import vigil.families.Family.Talk;
import vigil.families.fold.FamilyFile.Kept;
import vigil.families.fold.FamilyFile.Kin;
import vigil.families.fold.FamilyFile.Letter;
import vigil.law.Condition;

/** Keeps the families of a case, event by event. */
final class KeptFold {

    private KeptFold() {}

    static List<Kept> evolve(List<Kept> all, AccidentEvent event, Instant recordedAt) {
        return switch (event) {
            case NoticeEvent e -> known(all, e, recordedAt);
            case CondolenceEvent e -> written(told(all, e), e, recordedAt);
            default -> all;
        };
    }

    private static List<Kept> known(List<Kept> all, NoticeEvent event, Instant at) {
        return switch (event) {
            case VictimAdded e -> plus(all, new Kept(
                    e.victimId(), e.condition(), at, true, false, null, List.of(), List.of(), List.of(), false, 0, 0));
            case VictimConditionChanged e -> of(all, e.victimId(), k -> overtaken(new Kept(
                    k.victimId(), e.condition(), at, k.listed(), k.identified(), k.liaison(),
                    k.kin().stream().map(one -> alive(one, e)).toList(), k.letters(), k.talks(), k.contacted(), k.visits(), k.supportVnd())));
            case VictimWithdrawn e -> of(all, e.victimId(), k -> overtaken(new Kept(
                    k.victimId(), k.condition(), at, false, k.identified(), k.liaison(), k.kin(), k.letters(), k.talks(),
                    k.contacted(), k.visits(), k.supportVnd())));
            case IdentityConfirmed e -> of(all, e.victimId(), k -> new Kept(
                    k.victimId(), k.condition(), k.conditionSince(), k.listed(), true, k.liaison(), k.kin(), k.letters(),
                    k.talks(), k.contacted(), k.visits(), k.supportVnd()));
            default -> all;
        };
    }

    /** Relatives, wishes, what they were told. */
    private static List<Kept> told(List<Kept> all, CondolenceEvent event) {
        return switch (event) {
            case RelativeAdded e -> of(all, e.victimId(), k -> withKin(k, plus(k.kin(), new Kin(e.relativeId(), null, false))));
            case RelativeWithdrawn e -> each(all, k -> withKin(k, k.kin().stream()
                    .filter(one -> !one.relativeId().equals(e.relativeId()))
                    .toList()));
            case FamilyWishesRecorded e -> each(all, k -> wished(k, e));
            case DeathNotified e -> of(all, e.victimId(), k -> told(k.kin(one -> one.relativeId().equals(e.relativeId())
                    ? new Kin(one.relativeId(), one.letter(), true)
                    : one), List.of(), 0, 0));
            case FamilyVisited e -> of(all, e.victimId(), k -> told(
                    k, List.of(), 1, e.supportVnd() == null ? 0 : e.supportVnd()));
            case VisitTakenOver e -> of(all, e.victimId(), k -> told(
                    k, List.of(), 1, e.supportVnd() == null ? 0 : e.supportVnd()));
            case FamilyContacted e -> of(all, e.victimId(), k -> told(
                    k, List.of(new Talk(e.phase(), e.way(), e.relativeId(), e.at(), e.told(), null)), 0, 0));
            case LiaisonAssigned e -> of(all, e.victimId(), k -> new Kept(
                    k.victimId(), k.condition(), k.conditionSince(), k.listed(), k.identified(), e.account(), k.kin(),
                    k.letters(), k.talks(), k.contacted(), k.visits(), k.supportVnd()));
            default -> all;
        };
    }

    /** The life of the letters. */
    private static List<Kept> written(List<Kept> all, CondolenceEvent event, Instant at) {
        return switch (event) {
            case LetterDrafted e -> of(all, e.victimId(), k -> withLetters(k, plus(
                    k.letters(), new Letter(e.letterId(), e.relativeId(), Standing.UNDER_WAY, at, false, false, null))));
            case LetterSent e -> each(all, k -> sent(k, e));
            case LetterDelivered e -> letter(all, e.letterId(), l -> l.standing() == Standing.TO_BE_PUT_RIGHT
                    ? l
                    : l.at(Standing.DELIVERED, e.at().toInstant()));
            case LetterReturned e -> letter(all, e.letterId(), l -> l.at(Standing.RETURNED, e.at().toInstant()));
            case LetterWithdrawn e -> letter(all, e.letterId(), l -> takenBack(l, at));
            case LetterFollowUpNeeded e -> letter(all, e.letterId(), l -> l.toBePutRight(at, e.slip()));
            case LetterLetStand e -> letter(all, e.letterId(), l -> l.at(Standing.SENT, at));
            case LettersOvertaken e -> each(all, k -> k.letters(l -> e.letterIds().contains(l.letterId()) ? overtaken(l) : l));
            case LetterTakenOver e -> of(all, e.victimId(), k -> takenOver(overtaken(k), e));
            case FamilyVisited e -> of(all, e.victimId(), k -> k.letters(l -> visited(l, e.at().toInstant())));
            default -> all;
        };
    }

    /** A death that was not one is told to nobody any more. */
    private static Kin alive(Kin one, VictimConditionChanged e) {
        return new Kin(one.relativeId(), one.letter(), one.told() && e.from() != Condition.DEAD);
    }

    private static Kept sent(Kept k, LetterSent e) {
        String to = k.letters().stream()
                .filter(l -> l.letterId().equals(e.letterId()))
                .map(Letter::relativeId)
                .findFirst()
                .orElse("");
        return k.letters(l -> l.letterId().equals(e.letterId())
                ? l.at(Standing.SENT, e.at().toInstant())
                : putRight(l, to, e.at().toInstant()));
    }

    private static Kept takenOver(Kept k, LetterTakenOver e) {
        OffsetDateTime delivered = e.deliveredAt();
        Letter letter = new Letter(
                e.letterId(),
                e.relativeId(),
                delivered == null ? Standing.SENT : Standing.DELIVERED,
                (delivered == null ? e.sentAt() : delivered).toInstant(),
                false,
                false,
                null);
        return withLetters(k, plus(k.letters(), letter));
    }

    private static Letter putRight(Letter l, String relativeId, Instant at) {
        boolean settles = l.standing() == Standing.TO_BE_PUT_RIGHT && l.relativeId().equals(relativeId);
        return settles ? l.at(Standing.DELIVERED, at) : l;
    }

    /** What a family has in its hands is not undone by taking it back. */
    private static Letter takenBack(Letter l, Instant at) {
        boolean out = l.standing() == Standing.SENT || l.standing() == Standing.DELIVERED;
        Letter now = out ? l.at(Standing.TO_BE_PUT_RIGHT, at) : l;
        return new Letter(now.letterId(), now.relativeId(), now.standing(), now.since(), now.overtaken(), true, null);
    }

    /** A visit settles what was to be put right when it took place, to the minute; one before that only told of what was wrong. */
    private static Letter visited(Letter l, Instant at) {
        boolean before = !l.withdrawn() && at.isBefore(l.since().truncatedTo(ChronoUnit.MINUTES));
        return before ? l : putRight(l, l.relativeId(), at);
    }

    private static Kept wished(Kept k, FamilyWishesRecorded e) {
        Kept asked = k.kin(one -> one.relativeId().equals(e.relativeId())
                ? new Kin(one.relativeId(), e.letter(), one.told())
                : one);
        return e.spelledName() == null ? asked : asked.letters(l -> l.relativeId().equals(e.relativeId()) ? overtaken(l) : l);
    }

    private static Kept overtaken(Kept k) {
        return k.letters(KeptFold::overtaken);
    }

    private static Letter overtaken(Letter l) {
        return l.standing() == Standing.UNDER_WAY
                ? new Letter(l.letterId(), l.relativeId(), l.standing(), l.since(), true, l.withdrawn(), l.slip())
                : l;
    }

    private static Kept told(Kept k, List<Talk> more, int visits, long support) {
        List<Talk> talks = new ArrayList<>(k.talks());
        talks.addAll(more);
        return new Kept(
                k.victimId(), k.condition(), k.conditionSince(), k.listed(), k.identified(), k.liaison(), k.kin(),
                k.letters(), List.copyOf(talks), true, k.visits() + visits, k.supportVnd() + support);
    }

    private static Kept withKin(Kept k, List<Kin> kin) {
        return new Kept(
                k.victimId(), k.condition(), k.conditionSince(), k.listed(), k.identified(), k.liaison(), kin,
                k.letters(), k.talks(), k.contacted(), k.visits(), k.supportVnd());
    }

    private static Kept withLetters(Kept k, List<Letter> letters) {
        return new Kept(
                k.victimId(), k.condition(), k.conditionSince(), k.listed(), k.identified(), k.liaison(), k.kin(),
                letters, k.talks(), k.contacted(), k.visits(), k.supportVnd());
    }

    private static List<Kept> letter(List<Kept> all, String id, UnaryOperator<Letter> change) {
        return each(all, k -> k.letters(l -> l.letterId().equals(id) ? change.apply(l) : l));
    }

    private static List<Kept> of(List<Kept> all, String victimId, UnaryOperator<Kept> change) {
        Predicate<Kept> which = k -> k.victimId().equals(victimId);
        return each(all, k -> which.test(k) ? change.apply(k) : k);
    }

    private static List<Kept> each(List<Kept> all, UnaryOperator<Kept> change) {
        return all.stream().map(change).toList();
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }
}
