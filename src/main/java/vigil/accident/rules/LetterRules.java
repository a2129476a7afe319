package vigil.accident.rules;

import static vigil.accident.AccidentRule.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceCommand;
import vigil.accident.CondolenceCommand.*;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Letter;
import vigil.accident.chapters.Letter.Owed;
import vigil.accident.chapters.Letter.Stage;
import vigil.accident.chapters.Relative;
import vigil.accident.chapters.Victims.Victim;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;

/**
 * Decides about letters of condolence. Nothing goes out to a family that wishes no letter, that has not been told of
 * the death, about a victim whose identity or condition is in doubt, to a relative who died in the same accident, or a
 * second time.
 */
final class LetterRules {

    Map<Class<? extends CondolenceCommand>, Hindrance> hindrances() {
        return Map.of(
                DraftLetter.class, (accident, _) -> Hindrance.unlessAny(
                        accident.condolence().relatives(), RELATIVE_UNKNOWN, to -> mayBeWrittenTo(accident, to)),
                CheckLetter.class, (accident, occasion) ->
                        against(accident, letter -> mayBeChecked(accident, letter, occasion)),
                SignLetter.class, (accident, occasion) ->
                        against(accident, letter -> mayBeSigned(accident, letter, occasion)),
                SendLetter.class, (accident, _) -> against(accident, letter -> mayBeSent(accident, letter)),
                RecordDelivery.class, (accident, _) -> against(accident, LetterRules::isOnItsWay),
                RecordReturn.class, (accident, _) -> against(accident, LetterRules::isOnItsWay),
                WithdrawLetter.class, (accident, _) -> against(accident, LetterRules::isNotWithdrawn),
                LetLetterStand.class, (accident, _) -> against(accident, LetterRules::mayStand));
    }

    private static Optional<Refused> against(Accident accident, Consumer<Letter> check) {
        return Hindrance.unlessAny(accident.condolence().letters(), LETTER_MUST_BE_DRAFTED_FIRST, check);
    }

    LetterDrafted draft(Accident accident, DraftLetter c, Occasion occasion) {
        Relative to = FamilyRules.relative(accident, c.relativeId());
        mayBeWrittenTo(accident, to);
        Require.that(
                !accident.condolence().hasALetterBeside(to) || !Require.blank(c.whyAnother()),
                FAMILY_HAS_A_LETTER_ALREADY,
                "whyAnother");
        boolean corrects = accident.condolence().owesFollowUpTo(to);
        Require.that(!corrects || !Require.blank(c.text()), CORRECTION_IS_SAID_IN_OWN_WORDS, "text");
        return new LetterDrafted(
                accident.condolence().nextLetterId(),
                to.id(),
                to.victimId(),
                c.text(),
                c.template(),
                c.whyAnother(),
                occasion.by().id());
    }

    private static void mayBeWrittenTo(Accident accident, Relative to) {
        wantsALetter(accident, to.id());
        if (!accident.condolence().owesFollowUpTo(to)) {
            Victim victim = VictimRules.victim(accident, to.victimId());
            Require.that(victim.identified(), IDENTITY_MUST_BE_CONFIRMED, "relativeId");
        }
        lastStanding(accident, to.id()).ifPresent(LetterRules::leavesRoomForAnother);
    }

    private static Optional<Letter> lastStanding(Accident accident, String relativeId) {
        return accident.condolence().lettersTo(relativeId).stream()
                .filter(letter -> letter.stage() != Stage.WITHDRAWN)
                .reduce((_, later) -> later);
    }

    /** Another letter is written only when the last one came back or has to be put right. */
    private static void leavesRoomForAnother(Letter last) {
        Require.that(!last.underWay(), LETTER_ALREADY_UNDER_WAY, "relativeId");
        Require.that(!last.out() || last.owed() == Owed.FOLLOW_UP, LETTER_ALREADY_SENT, "relativeId");
    }

    LetterChecked check(Accident accident, CheckLetter c, Occasion occasion) {
        Letter letter = letter(accident, c.letterId());
        mayBeChecked(accident, letter, occasion);
        return new LetterChecked(letter.id(), c.remarks(), occasion.by().id());
    }

    private static void mayBeChecked(Accident accident, Letter letter, Occasion occasion) {
        switch (letter.stage()) {
            case DRAFTED -> {}
            case CHECKED -> throw LETTER_ALREADY_CHECKED.broken("letterId");
            case SIGNED -> throw LETTER_ALREADY_SIGNED.broken("letterId");
            case SENT, DELIVERED, RETURNED -> throw LETTER_ALREADY_SENT.broken("letterId");
            case WITHDRAWN -> throw LETTER_IS_WITHDRAWN.broken("letterId");
        }
        mayGoOn(accident, letter);
        Require.that(!letter.drafter().equals(occasion.by().id()), CHECKER_MUST_NOT_BE_DRAFTER, "letterId");
    }

    LetterSigned sign(Accident accident, SignLetter c, Occasion occasion) {
        Letter letter = letter(accident, c.letterId());
        mayBeSigned(accident, letter, occasion);
        return new LetterSigned(letter.id(), c.registration(), occasion.by().id());
    }

    private static void mayBeSigned(Accident accident, Letter letter, Occasion occasion) {
        switch (letter.stage()) {
            case DRAFTED -> throw LETTER_MUST_BE_CHECKED_FIRST.broken("letterId");
            case CHECKED -> {}
            case SIGNED -> throw LETTER_ALREADY_SIGNED.broken("letterId");
            case SENT, DELIVERED, RETURNED -> throw LETTER_ALREADY_SENT.broken("letterId");
            case WITHDRAWN -> throw LETTER_IS_WITHDRAWN.broken("letterId");
        }
        mayGoOn(accident, letter);
        Require.that(!letter.drafter().equals(occasion.by().id()), SIGNER_MUST_NOT_BE_DRAFTER, "letterId");
        Require.that(occasion.by().limitedTo().isEmpty(), SIGNER_MUST_BELONG_TO_THE_OFFICE, "letterId");
    }

    LetterSent send(Accident accident, SendLetter c) {
        Letter letter = letter(accident, c.letterId());
        mayBeSent(accident, letter);
        Relative to = FamilyRules.relative(accident, letter.relativeId());
        boolean through = Boolean.TRUE.equals(c.through());
        Require.that(to.letterWish() != Wish.THROUGH || through, FAMILY_WISHES_AN_INTERMEDIARY, "through");
        Require.that(!through || to.namesSomebody(), INTERMEDIARY_MUST_BE_NAMED, "through");
        if (isAboutADeath(accident, letter)) {
            Require.notBefore(to.toldAt(), c.at(), MUST_NOT_PRECEDE_THE_NOTICE_OF_DEATH, "at");
        }
        return new LetterSent(letter.id(), c.channel(), c.at(), c.through());
    }

    private static void mayBeSent(Accident accident, Letter letter) {
        switch (letter.stage()) {
            case DRAFTED, CHECKED -> throw LETTER_MUST_BE_SIGNED_FIRST.broken("letterId");
            case SIGNED -> {}
            case SENT, RETURNED -> throw LETTER_ALREADY_SENT.broken("letterId");
            case DELIVERED -> throw LETTER_ALREADY_DELIVERED.broken("letterId");
            case WITHDRAWN -> throw LETTER_IS_WITHDRAWN.broken("letterId");
        }
        mayGoOn(accident, letter);
        boolean told = FamilyRules.relative(accident, letter.relativeId()).toldOfDeath();
        Require.that(!isAboutADeath(accident, letter) || told, DEATH_MUST_BE_NOTIFIED_FIRST, "letterId");
    }

    /** Of who was taken off the list nobody of this family has died here. */
    private static boolean isAboutADeath(Accident accident, Letter letter) {
        return accident.victims().find(letter.victimId()).filter(victim -> victim.dead() && !victim.withdrawn()).isPresent();
    }

    /** What must hold on every step of a letter: nothing has overtaken it since it was drafted. */
    private static void mayGoOn(Accident accident, Letter letter) {
        switch (letter.overtaken()) {
            case NOT -> {}
            case HOUSEHOLD_HAS_ONE -> throw FAMILY_HAS_A_LETTER_SINCE_DRAFTING.broken("letterId");
            case FACTS_CORRECTED -> throw FACTS_WERE_CORRECTED_SINCE_DRAFTING.broken("letterId");
            case NAME_RESPELLED -> throw NAME_WAS_RESPELLED_SINCE_DRAFTING.broken("letterId");
            case CONDITION_CHANGED -> throw CONDITION_CHANGED_SINCE_DRAFTING.broken("letterId");
            case CONDITION_CORRECTED -> throw CONDITION_WAS_CORRECTED_SINCE_DRAFTING.broken("letterId");
        }
        wantsALetter(accident, letter.relativeId());
    }

    private static void wantsALetter(Accident accident, String relativeId) {
        Relative to = FamilyRules.relative(accident, relativeId);
        FamilyRules.isAlive(accident, to);
        Require.that(!to.wishesNoLetter(), FAMILY_WISHES_NO_LETTER, "relativeId");
    }

    LetterDelivered delivered(Accident accident, RecordDelivery c) {
        Letter letter = letter(accident, c.letterId());
        isOnItsWay(letter);
        Require.notBefore(letter.sentAt(), c.at(), MUST_NOT_PRECEDE_THE_SENDING, "at");
        return new LetterDelivered(letter.id(), c.at());
    }

    /** What had been put right by a letter that came back is not. */
    List<AccidentEvent> returned(Accident accident, RecordReturn c, Occasion occasion) {
        Require.reason(c.reason());
        Letter letter = letter(accident, c.letterId());
        isOnItsWay(letter);
        Require.notBefore(letter.sentAt(), c.at(), MUST_NOT_PRECEDE_THE_SENDING, "at");
        List<AccidentEvent> events = new ArrayList<>();
        events.add(new LetterReturned(letter.id(), c.at(), c.reason()));
        accident.condolence().lettersTo(letter.relativeId()).stream()
                .filter(earlier -> !earlier.id().equals(letter.id()) && earlier.out())
                .forEach(earlier -> earlier.followUp(occasion.now(), null).ifPresent(events::add));
        return events;
    }

    private static void isOnItsWay(Letter letter) {
        switch (letter.stage()) {
            case DRAFTED, CHECKED, SIGNED -> throw LETTER_MUST_BE_SENT_FIRST.broken("letterId");
            case SENT -> {}
            case DELIVERED -> throw LETTER_ALREADY_DELIVERED.broken("letterId");
            case RETURNED -> throw LETTER_ALREADY_RETURNED.broken("letterId");
            case WITHDRAWN -> throw LETTER_IS_WITHDRAWN.broken("letterId");
        }
    }

    /** A letter that a family has in its hands is not undone by taking it back: they must hear of it. */
    LetterWithdrawn withdraw(Accident accident, WithdrawLetter c) {
        Require.reason(c.reason());
        Letter letter = letter(accident, c.letterId());
        isNotWithdrawn(letter);
        return new LetterWithdrawn(letter.id(), c.reason());
    }

    /** What a letter in the family's hands says of life and death is put right with them; a slip may be left as it is. */
    LetterLetStand letStand(Accident accident, LetLetterStand c) {
        Require.reason(c.reason());
        Letter letter = letter(accident, c.letterId());
        mayStand(letter);
        return new LetterLetStand(letter.id(), c.reason());
    }

    private static void mayStand(Letter letter) {
        boolean slips = letter.out() && letter.owed() == Owed.FOLLOW_UP && letter.slips();
        Require.that(slips, ONLY_A_SLIP_MAY_STAND, "letterId");
    }

    private static void isNotWithdrawn(Letter letter) {
        Require.that(letter.stage() != Stage.WITHDRAWN, LETTER_IS_WITHDRAWN, "letterId");
    }

    private static Letter letter(Accident accident, String id) {
        return accident.condolence().letter(id).orElseThrow(() -> LETTER_UNKNOWN.broken("letterId"));
    }
}
