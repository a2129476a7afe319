package vigil.accident;

import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.accident.CondolenceCommand.*;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.InvestigationEvent.MinutesPublished;
import vigil.law.Condition;
import vigil.testing.Example;

/** Whom a family turns to, and what it is told in which order and in which way. */
class ContactTest {

    private final Example untold = aFatalAccident().withVictim("v1", Condition.DEAD).withRelative("r1", "v1");
    private final Example told = untold.toldOfDeath("r1", "v1");
    private final Example published = told.and(new MinutesPublished(at("09:20"), null));

    @Test
    void a_family_has_one_liaison_and_a_change_says_why() {
        untold.when(liaison("officer", null)).then(new LiaisonAssigned("v1", "officer", null, null));
        Example named = untold.and(new LiaisonAssigned("v1", "officer", null, null));
        named.when(liaison("officer", null)).refused(AccidentRule.LIAISON_IS_ALREADY_THIS_ONE, "account");
        named.when(liaison("officer2", null)).refused(AccidentRule.CHANGE_OF_LIAISON_NEEDS_A_REASON, "reason");
        named.when(liaison("officer2", " ")).refused(AccidentRule.CHANGE_OF_LIAISON_NEEDS_A_REASON, "reason");
        named.when(liaison("officer2", "nghỉ phép"))
                .then(new LiaisonAssigned("v1", "officer2", "officer", words("nghỉ phép")));
        untold.when(liaison("Nguyễn Văn A", null)).refused(AccidentRule.LIAISON_MUST_BE_AN_ACCOUNT, "account");
        aFatalAccident().when(liaison("officer", null)).refusedAndNotOffered(AccidentRule.VICTIM_UNKNOWN, "victimId");
    }

    @Test
    void another_family_of_the_same_case_has_a_liaison_of_its_own() {
        untold.and(new LiaisonAssigned("v1", "officer", null, null))
                .withVictim("v2", Condition.SEVERE)
                .when(new AssignLiaison("v2", "officer", null))
                .then(new LiaisonAssigned("v2", "officer", null, null));
    }

    @Test
    void first_contact_comes_first_and_the_notice_of_death_or_a_visit_is_one() {
        Example hurt = aFatalAccident().withVictim("v1", Condition.SEVERE).withRelative("r1", "v1");
        hurt.when(contact(FamilyPhase.FOLLOW_UP)).refused(AccidentRule.FIRST_CONTACT_COMES_FIRST, "phase");
        hurt.when(contact(FamilyPhase.FIRST_CONTACT)).then(contacted(FamilyPhase.FIRST_CONTACT));
        hurt.and(contacted(FamilyPhase.FIRST_CONTACT)).when(contact(FamilyPhase.FOLLOW_UP)).then(contacted(FamilyPhase.FOLLOW_UP));
        hurt.and(new FamilyVisited("v1", at("09:00"), words("cán bộ"), null, null))
                .when(contact(FamilyPhase.FOLLOW_UP))
                .then(contacted(FamilyPhase.FOLLOW_UP));
        told.when(contact(FamilyPhase.FOLLOW_UP)).then(contacted(FamilyPhase.FOLLOW_UP));
    }

    @Test
    void nobody_learns_of_a_death_from_anything_but_its_notice() {
        untold.and(contacted(FamilyPhase.FIRST_CONTACT))
                .when(contact(FamilyPhase.FOLLOW_UP))
                .refused(AccidentRule.DEATH_MUST_BE_NOTIFIED_FIRST, "relativeId");
        untold.withRelative("r2", "v1")
                .toldOfDeath("r2", "v1")
                .when(contact(FamilyPhase.FOLLOW_UP))
                .refused(AccidentRule.DEATH_MUST_BE_NOTIFIED_FIRST, "relativeId");
    }

    @Test
    void findings_are_told_when_the_minutes_are_published_and_the_end_after_the_findings() {
        told.when(contact(FamilyPhase.FINDINGS)).refused(AccidentRule.MINUTES_MUST_BE_PUBLISHED_FIRST, "phase");
        published.when(contact(FamilyPhase.CLOSING)).refused(AccidentRule.FAMILY_MUST_HEAR_THE_FINDINGS_FIRST, "phase");
        published.when(contact(FamilyPhase.FINDINGS)).then(contacted(FamilyPhase.FINDINGS));
        published.and(contacted(FamilyPhase.FINDINGS)).when(contact(FamilyPhase.CLOSING)).then(contacted(FamilyPhase.CLOSING));
    }

    @Test
    void a_call_is_made_only_where_it_is_wanted() {
        told.and(wishing(Wish.NO)).when(call()).refused(AccidentRule.FAMILY_WISHES_NO_CALL, "way");
        told.and(wishing(Wish.THROUGH)).when(call()).refused(AccidentRule.FAMILY_WISHES_AN_INTERMEDIARY, "way");
        told.and(wishing(Wish.NO)).when(contact(FamilyPhase.FOLLOW_UP)).then(contacted(FamilyPhase.FOLLOW_UP));
        told.and(wishing(Wish.YES)).when(call()).then(contacted(FamilyPhase.FOLLOW_UP, ContactWay.CALL));
        told.when(call()).then(contacted(FamilyPhase.FOLLOW_UP, ContactWay.CALL));
    }

    private static FamilyWishesRecorded wishing(Wish call) {
        return new FamilyWishesRecorded("r1", Wish.YES, call, words("trưởng thôn"), null);
    }

    private static AssignLiaison liaison(String account, @Nullable String reason) {
        return new AssignLiaison("v1", account, reason == null ? null : words(reason));
    }

    private static RecordFamilyContact contact(FamilyPhase phase) {
        return new RecordFamilyContact("r1", phase, ContactWay.VISIT, at("09:30"), words("đã nói"), null, null);
    }

    private static RecordFamilyContact call() {
        return new RecordFamilyContact(
                "r1", FamilyPhase.FOLLOW_UP, ContactWay.CALL, at("09:30"), words("đã nói"), null, null);
    }

    private static FamilyContacted contacted(FamilyPhase phase) {
        return contacted(phase, ContactWay.VISIT);
    }

    private static FamilyContacted contacted(FamilyPhase phase, ContactWay way) {
        return new FamilyContacted("r1", "v1", phase, way, at("09:30"), words("đã nói"), null);
    }
}
