package vigil.accident.rules;

import static vigil.accident.AccidentRule.*;

import java.util.Map;
import java.util.regex.Pattern;
import vigil.accident.CondolenceCommand;
import vigil.accident.CondolenceCommand.*;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Family;
import vigil.accident.chapters.Relative;
import vigil.accident.chapters.Victims.Victim;

/**
 * Decides whom a family turns to and what it is told in which order: nobody hears of findings before the minutes are
 * published, nor of a death from anything but its notice, nor by a call that was not wanted.
 */
final class ContactRules {

    /** An account stays in clear; a person's name has blanks or marks and must not. */
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._@-]{1,100}");

    Map<Class<? extends CondolenceCommand>, Hindrance> hindrances() {
        return Map.of(
                AssignLiaison.class, (accident, _) ->
                        Hindrance.unlessAny(accident.victims().present(), VICTIM_UNKNOWN, _ -> {}),
                RecordFamilyContact.class, (accident, _) ->
                        Hindrance.unlessAny(accident.condolence().relatives(), RELATIVE_UNKNOWN, _ -> {}));
    }

    LiaisonAssigned liaison(Accident accident, AssignLiaison c) {
        Victim victim = VictimRules.victim(accident, c.victimId());
        Require.that(ACCOUNT.matcher(c.account()).matches(), LIAISON_MUST_BE_AN_ACCOUNT, "account");
        String before = accident.condolence().family(victim.id()).liaison();
        Require.that(!c.account().equals(before), LIAISON_IS_ALREADY_THIS_ONE, "account");
        Require.that(before == null || !Require.blank(c.reason()), CHANGE_OF_LIAISON_NEEDS_A_REASON, "reason");
        return new LiaisonAssigned(victim.id(), c.account(), before, c.reason());
    }

    FamilyContacted contact(Accident accident, RecordFamilyContact c) {
        Relative relative = FamilyRules.relative(accident, c.relativeId());
        Victim victim = VictimRules.concerned(accident, relative.victimId());
        FamilyRules.isAlive(accident, relative);
        mayBeReached(relative, c.way());
        mayHear(accident, victim, relative, c);
        return new FamilyContacted(relative.id(), victim.id(), c.phase(), c.way(), c.at(), c.told(), c.by());
    }

    private static void mayBeReached(Relative relative, ContactWay way) {
        Require.that(way != ContactWay.THROUGH || relative.namesSomebody(), INTERMEDIARY_MUST_BE_NAMED, "way");
        if (way != ContactWay.CALL) return;
        Require.that(relative.callWish() != Wish.NO, FAMILY_WISHES_NO_CALL, "way");
        Require.that(relative.callWish() != Wish.THROUGH, FAMILY_WISHES_AN_INTERMEDIARY, "way");
    }

    private static void mayHear(Accident accident, Victim victim, Relative relative, RecordFamilyContact c) {
        FamilyPhase phase = c.phase();
        if (phase == FamilyPhase.FIRST_CONTACT) return;
        Family family = accident.condolence().family(victim.id());
        if (victim.dead() && !victim.withdrawn()) {
            Require.that(relative.toldOfDeath(), DEATH_MUST_BE_NOTIFIED_FIRST, "relativeId");
            Require.notBefore(relative.toldAt(), c.at(), MUST_NOT_PRECEDE_THE_NOTICE_OF_DEATH, "at");
        }
        Require.that(family.heard(FamilyPhase.FIRST_CONTACT), FIRST_CONTACT_COMES_FIRST, "phase");
        switch (phase) {
            case FIRST_CONTACT, FOLLOW_UP -> {}
            case FINDINGS -> Require.that(
                    accident.investigation().minutesPublished(), MINUTES_MUST_BE_PUBLISHED_FIRST, "phase");
            case CLOSING -> Require.that(
                    family.heard(FamilyPhase.FINDINGS), FAMILY_MUST_HEAR_THE_FINDINGS_FIRST, "phase");
        }
    }
}
