package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import org.junit.jupiter.api.Test;
import vigil.accident.CondolenceCommand.*;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.AccidentCommand.IntroducesPerson.Described;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.testing.Example;

/** Relatives, their wishes, the official notice of death, visits. */
class FamilyTest {

    private final Example victim = aFatalAccident().withVictim("v1", Condition.DEAD);
    private final Example family = victim.withRelative("r1", "v1");

    @Test
    void a_relative_belongs_to_a_victim() {
        family.when(new AddRelative("v1", null, "person-b", "con", words("Cán bộ A")))
                .then(new RelativeAdded("r2", "v1", "person-b", "con", words("Cán bộ A")));
        victim.when(new AddRelative("v9", null, "person-b", "con", null))
                .refused(AccidentRule.VICTIM_UNKNOWN, "victimId");
        victim.when(new AddRelative("v1", null, null, "con", null))
                .refused(AccidentRule.PERSON_MUST_BE_NAMED_ONCE, "person", "personId");
        aFatalAccident()
                .when(new AddRelative("v1", null, "person-b", "con", null))
                .refusedAndNotOffered(AccidentRule.VICTIM_UNKNOWN, "victimId");
    }

    @Test
    void a_new_person_is_known_by_id_from_then_on() {
        NewPerson person = new NewPerson(words("Người giả định"), null, null, null, null, null, null);
        AddRelative introducing = new AddRelative("v1", person, null, "con", null);
        assertThat(introducing.registered("person-c", new Described(null, null, null)))
                .isEqualTo(new AddRelative("v1", person, "person-c", "con", null));
    }

    @Test
    void wishes_through_somebody_name_that_person() {
        family.when(new RecordFamilyWishes("r1", Wish.THROUGH, Wish.YES, words("Trưởng thôn"), null))
                .then(new FamilyWishesRecorded("r1", Wish.THROUGH, Wish.YES, words("Trưởng thôn"), null));
        family.when(new RecordFamilyWishes("r1", Wish.YES, Wish.THROUGH, words(" "), null))
                .refused(AccidentRule.INTERMEDIARY_MUST_BE_NAMED, "through");
        family.when(new RecordFamilyWishes("r1", Wish.NO, Wish.NO, null, null))
                .then(new FamilyWishesRecorded("r1", Wish.NO, Wish.NO, null, null));
        victim.when(new RecordFamilyWishes("r1", Wish.NO, Wish.NO, null, null))
                .refusedAndNotOffered(AccidentRule.RELATIVE_UNKNOWN, "relativeId");
    }

    @Test
    void a_relative_is_told_of_the_death_once() {
        family.when(tell("v1", "r1")).then(new DeathNotified("v1", "r1", at("09:00"), words("Cán bộ A")));
        family.toldOfDeath("r1", "v1")
                .when(tell("v1", "r1"))
                .refusedAndNotOffered(AccidentRule.DEATH_ALREADY_NOTIFIED, "relativeId");
    }

    @Test
    void nobody_is_told_of_the_death_of_the_living_or_of_somebody_elses_relative() {
        aFatalAccident()
                .withVictim("v1", Condition.SEVERE)
                .withRelative("r1", "v1")
                .when(tell("v1", "r1"))
                .refusedAndNotOffered(AccidentRule.VICTIM_MUST_BE_DEAD, "victimId");
        family.withVictim("v2", Condition.DEAD)
                .when(tell("v2", "r1"))
                .refused(AccidentRule.RELATIVE_UNKNOWN, "relativeId");
    }

    @Test
    void after_a_death_was_revoked_the_family_is_told_anew() {
        family.toldOfDeath("r1", "v1")
                .changed("v1", Condition.DEAD, Condition.SEVERE, ConditionBasis.CORRECTED)
                .changed("v1", Condition.SEVERE, Condition.DEAD, ConditionBasis.TREATMENT)
                .when(tell("v1", "r1"))
                .then(new DeathNotified("v1", "r1", at("09:00"), words("Cán bộ A")));
    }

    @Test
    void a_visit_is_recorded_with_its_support() {
        victim.when(new RecordVisit("v1", at("09:30"), words("Thứ trưởng"), 3_000_000L, null, null))
                .then(new FamilyVisited("v1", at("09:30"), words("Thứ trưởng"), 3_000_000L, null));
        victim.withdrawnVictim("v1")
                .when(new RecordVisit("v1", at("09:30"), words("Thứ trưởng"), null, null, null))
                .refusedAndNotOffered(AccidentRule.VICTIM_IS_WITHDRAWN, "victimId");
    }

    private static RecordDeathNotified tell(String victimId, String relativeId) {
        return new RecordDeathNotified(victimId, relativeId, at("09:00"), words("Cán bộ A"), null);
    }
}
