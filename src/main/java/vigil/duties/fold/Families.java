package vigil.duties.fold;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceCommand.Wish;
import vigil.accident.CondolenceEvent.*;
import vigil.kernel.Recorded;
import vigil.law.CaseFacts.FamilyLetter;
import vigil.law.CaseFacts.FollowUp;
import vigil.law.CaseFacts.LetterState;

/** The relatives with their wish for a letter, the letters, and what was to be put right, once for each letter. */
public record Families(List<Kin> kin, List<Letter> letters, List<FollowUp> followUps) {

    static final Families NONE = new Families(List.of(), List.of(), List.of());

    /** The nearer to the family, the larger; a letter that came back counts least. */
    private static final List<LetterState> FURTHEST =
            List.of(LetterState.RETURNED, LetterState.UNDER_WAY, LetterState.SENT, LetterState.DELIVERED);

    record Kin(String relativeId, String victimId, @Nullable Wish letter) {}

    record Letter(String letterId, String relativeId, String victimId, LetterState state, Instant at, boolean withdrawn) {

        Letter at(LetterState now, Instant when) {
            return new Letter(letterId, relativeId, victimId, now, when, withdrawn);
        }

        Letter takenBack() {
            return new Letter(letterId, relativeId, victimId, state, at, true);
        }
    }

    FamilyLetter letterTo(String victimId) {
        FamilyLetter furthest = letters.stream()
                .filter(letter -> letter.victimId().equals(victimId) && !letter.withdrawn())
                .max(Comparator.comparingInt(letter -> FURTHEST.indexOf(letter.state())))
                .map(letter -> new FamilyLetter(letter.state(), letter.at()))
                .orElse(FamilyLetter.NONE);
        boolean out = furthest.state() == LetterState.SENT || furthest.state() == LetterState.DELIVERED;
        return !out && nobodyWishesOne(victimId) ? new FamilyLetter(LetterState.NOT_WISHED, null) : furthest;
    }

    private boolean nobodyWishesOne(String victimId) {
        List<Kin> asked = kin.stream()
                .filter(one -> one.victimId().equals(victimId) && one.letter() != null)
                .toList();
        return !asked.isEmpty() && asked.stream().allMatch(one -> one.letter() == Wish.NO);
    }

    Families evolve(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case RelativeAdded e -> new Families(plus(kin, new Kin(e.relativeId(), e.victimId(), null)), letters, followUps);
            case RelativeWithdrawn e -> new Families(without(kin, one -> one.relativeId().equals(e.relativeId())), letters, followUps);
            case FamilyWishesRecorded e -> wished(e);
            case LetterDrafted e -> drafted(e, recorded.recordedAt());
            case LetterSent e -> sent(e);
            case LetterDelivered e -> letter(e.letterId(), letter -> letter.at(LetterState.DELIVERED, e.at().toInstant()));
            case LetterReturned e -> letter(e.letterId(), letter -> letter.at(LetterState.RETURNED, e.at().toInstant()));
            case LetterWithdrawn e -> letter(e.letterId(), Letter::takenBack);
            case LetterFollowUpNeeded e -> needed(e, recorded.recordedAt());
            case LetterLetStand e -> settled(open -> open.letterId().equals(e.letterId()), recorded.recordedAt());
            case LetterTakenOver e -> new Families(kin, plus(letters, takenOver(e)), followUps);
            case FamilyVisited e -> visited(e.victimId(), e.at().toInstant());
            default -> this;
        };
    }

    private Families drafted(LetterDrafted e, Instant at) {
        Letter letter = new Letter(e.letterId(), e.relativeId(), e.victimId(), LetterState.UNDER_WAY, at, false);
        return new Families(kin, plus(letters, letter), followUps);
    }

    private static Letter takenOver(LetterTakenOver e) {
        OffsetDateTime delivered = e.deliveredAt();
        return new Letter(
                e.letterId(),
                e.relativeId(),
                e.victimId(),
                delivered == null ? LetterState.SENT : LetterState.DELIVERED,
                (delivered == null ? e.sentAt() : delivered).toInstant(),
                false);
    }

    private Families wished(FamilyWishesRecorded e) {
        UnaryOperator<Kin> asked = one ->
                one.relativeId().equals(e.relativeId()) ? new Kin(one.relativeId(), one.victimId(), e.letter()) : one;
        return new Families(kin.stream().map(asked).toList(), letters, followUps);
    }

    /** A letter that goes out settles what was to be put right for the same relative. */
    private Families sent(LetterSent e) {
        List<String> toTheSame = letters.stream()
                .filter(is(e.letterId()))
                .flatMap(sent -> letters.stream().filter(one -> one.relativeId().equals(sent.relativeId())))
                .map(Letter::letterId)
                .toList();
        return letter(e.letterId(), letter -> letter.at(LetterState.SENT, e.at().toInstant()))
                .settled(open -> toTheSame.contains(open.letterId()), e.at().toInstant());
    }

    private Families settled(Predicate<FollowUp> which, Instant at) {
        UnaryOperator<FollowUp> settle = one -> one.settledAt() == null && which.test(one)
                ? new FollowUp(one.letterId(), one.victimId(), one.since(), at)
                : one;
        return new Families(kin, letters, followUps.stream().map(settle).toList());
    }

    /** One duty for a letter, however often it is to be put right; what was settled before begins anew. */
    private Families needed(LetterFollowUpNeeded e, Instant at) {
        Predicate<FollowUp> same = one -> one.letterId().equals(e.letterId());
        if (followUps.stream().anyMatch(one -> same.test(one) && one.settledAt() == null)) return this;
        return new Families(kin, letters, plus(without(followUps, same), new FollowUp(e.letterId(), e.victimId(), at, null)));
    }

    /** A visit before something turned out otherwise only told what was wrong; a letter taken back may have been spoken of before. */
    private Families visited(String victimId, Instant at) {
        return settled(open -> open.victimId().equals(victimId) && !isBefore(at, open), at);
    }

    private boolean isBefore(Instant visit, FollowUp open) {
        boolean takenBack = letters.stream().anyMatch(letter -> is(open.letterId()).test(letter) && letter.withdrawn());
        return !takenBack && visit.isBefore(open.since().truncatedTo(ChronoUnit.MINUTES));
    }

    private Families letter(String letterId, UnaryOperator<Letter> change) {
        return new Families(
                kin, letters.stream().map(letter -> is(letterId).test(letter) ? change.apply(letter) : letter).toList(), followUps);
    }

    private static Predicate<Letter> is(String letterId) {
        return letter -> letter.letterId().equals(letterId);
    }

    static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    static <T> List<T> without(List<T> list, Predicate<T> which) {
        return list.stream().filter(which.negate()).toList();
    }
}
