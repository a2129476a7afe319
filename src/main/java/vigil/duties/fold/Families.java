package vigil.duties.fold;

import java.time.Instant;
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

/** The relatives with their wish for a letter, the letters that were not withdrawn, and what was to be put right. */
public record Families(List<Kin> kin, List<Letter> letters, List<FollowUp> followUps) {

    static final Families NONE = new Families(List.of(), List.of(), List.of());

    /** The nearer to the family, the larger; a letter that came back counts least. */
    private static final List<LetterState> FURTHEST =
            List.of(LetterState.RETURNED, LetterState.UNDER_WAY, LetterState.SENT, LetterState.DELIVERED);

    record Kin(String relativeId, String victimId, @Nullable Wish letter) {}

    record Letter(String letterId, String relativeId, String victimId, LetterState state, Instant at) {}

    FamilyLetter letterTo(String victimId) {
        FamilyLetter furthest = letters.stream()
                .filter(letter -> letter.victimId().equals(victimId))
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
            case FamilyWishesRecorded e -> wished(e);
            case LetterDrafted e -> drafted(e, recorded.recordedAt());
            case LetterSent e -> sent(e);
            case LetterDelivered e -> moved(e.letterId(), LetterState.DELIVERED, e.at().toInstant());
            case LetterReturned e -> moved(e.letterId(), LetterState.RETURNED, e.at().toInstant());
            case LetterWithdrawn e -> new Families(kin, without(letters, is(e.letterId())), followUps);
            case LetterFollowUpNeeded e -> new Families(
                    kin, letters, plus(followUps, new FollowUp(e.letterId(), e.victimId(), recorded.recordedAt(), null)));
            case FamilyVisited e -> settled(open -> open.victimId().equals(e.victimId()), e.at().toInstant());
            default -> this;
        };
    }

    private Families drafted(LetterDrafted e, Instant at) {
        Letter letter = new Letter(e.letterId(), e.relativeId(), e.victimId(), LetterState.UNDER_WAY, at);
        return new Families(kin, plus(letters, letter), followUps);
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
        return moved(e.letterId(), LetterState.SENT, e.at().toInstant())
                .settled(open -> toTheSame.contains(open.letterId()), e.at().toInstant());
    }

    private Families settled(Predicate<FollowUp> which, Instant at) {
        UnaryOperator<FollowUp> settle = one -> one.settledAt() == null && which.test(one)
                ? new FollowUp(one.letterId(), one.victimId(), one.since(), at)
                : one;
        return new Families(kin, letters, followUps.stream().map(settle).toList());
    }

    private Families moved(String letterId, LetterState state, Instant at) {
        UnaryOperator<Letter> move = letter ->
                is(letterId).test(letter) ? new Letter(letterId, letter.relativeId(), letter.victimId(), state, at) : letter;
        return new Families(kin, letters.stream().map(move).toList(), followUps);
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
