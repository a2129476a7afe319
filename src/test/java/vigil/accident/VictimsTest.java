package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.anAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.accident.CondolenceEvent.LetterFollowUpNeeded;
import vigil.accident.AccidentCommand.IntroducesPerson.Described;
import vigil.accident.NoticeCommand.*;
import vigil.accident.NoticeEvent.*;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.Employment;

/** The list of victims: who is on it, corrected, withdrawn, identified, and when the list is the truth. */
class VictimsTest {

    private static final Described DESCRIBED = new Described(1990, NewPerson.Sex.FEMALE, "VN");

    @Test
    void victims_are_numbered_in_order_those_withdrawn_among_them() {
        aFatalAccident()
                .withVictim("v1", Condition.DEAD)
                .withdrawnVictim("v1")
                .when(add("person-x", Employment.CONTRACT, List.of("011"), at("08:20")))
                .then(new VictimAdded(
                        "v2", "person-x", 1990, NewPerson.Sex.FEMALE, "VN", "thợ", Employment.CONTRACT,
                        Condition.SEVERE, List.of("011"), at("08:20")));
    }

    @Test
    void a_victim_is_a_person_named_once_and_listed_once() {
        aFatalAccident()
                .when(new AddVictim(null, null, "thợ", Employment.NONE, Condition.DEAD, null, null, null))
                .refused(AccidentRule.PERSON_MUST_BE_NAMED_ONCE, "person", "personId");
        aFatalAccident()
                .withVictim("v1", Condition.DEAD)
                .when(add("person-v1", Employment.CONTRACT, null, null))
                .refused(AccidentRule.PERSON_IS_ALREADY_A_VICTIM, "personId");
        assertThat(aFatalAccident()
                        .withVictim("v1", Condition.DEAD)
                        .withdrawnVictim("v1")
                        .when(add("person-v1", Employment.CONTRACT, null, null))
                        .refused())
                .isNull();
    }

    @Test
    void codes_employment_and_time_of_a_victim_must_be_possible() {
        aFatalAccident()
                .when(add("person-x", Employment.CONTRACT, List.of("011", "999"), null))
                .refused(AccidentRule.INJURY_CODE_UNKNOWN_ON_THAT_DATE, "injuries")
                .because("999");
        aFatalAccident()
                .when(add("person-x", Employment.MIXED, null, null))
                .refused(AccidentRule.VICTIMS_EMPLOYMENT_IS_NOT_MIXED, "employment");
        aFatalAccident()
                .when(add("person-x", Employment.NONE, null, at("10:01")))
                .refused(AccidentRule.MUST_NOT_LIE_IN_THE_FUTURE, "since");
        aFatalAccident()
                .when(add("person-x", Employment.NONE, null, at("06:00")))
                .refused(AccidentRule.MUST_NOT_PRECEDE_THE_ACCIDENT, "since");
    }

    @Test
    void a_victim_is_corrected_with_a_reason_when_something_differs() {
        var listed = aFatalAccident().withVictim("v1", Condition.SEVERE);
        listed.when(new CorrectVictim("v1", words("nhầm"), "thợ hàn", null, null))
                .then(new VictimCorrected("v1", words("nhầm"), "thợ hàn", null, null));
        listed.when(new CorrectVictim("v1", words("nhầm"), "công nhân", null, null))
                .refused(AccidentRule.SOMETHING_MUST_CHANGE);
        listed.when(new CorrectVictim("v1", words(""), "thợ hàn", null, null))
                .refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
        listed.when(new CorrectVictim("v9", words("nhầm"), "thợ hàn", null, null))
                .refused(AccidentRule.VICTIM_UNKNOWN, "victimId");
        listed.when(new CorrectVictim("v1", words("nhầm"), null, Employment.MIXED, null))
                .refused(AccidentRule.VICTIMS_EMPLOYMENT_IS_NOT_MIXED, "employment");
        listed.when(new CorrectVictim("v1", words("nhầm"), null, null, List.of("999")))
                .refused(AccidentRule.INJURY_CODE_UNKNOWN_ON_THAT_DATE, "injuries");
    }

    @Test
    void since_when_a_victim_is_in_a_condition_is_corrected_without_changing_the_condition() {
        var dead = aFatalAccident().withVictim("v1", Condition.SEVERE).changed("v1", Condition.SEVERE, Condition.DEAD, ConditionBasis.TREATMENT);
        VictimCorrected corrected = new VictimCorrected("v1", words("giấy báo tử"), null, null, null, at("09:10"));
        dead.when(since("09:10")).then(corrected);
        assertThat(dead.and(corrected).state().victims().find("v1").orElseThrow().since()).isEqualTo(at("09:10"));
        dead.and(corrected).when(since("09:10")).refused(AccidentRule.SOMETHING_MUST_CHANGE);
        dead.when(since("09:30")).refused(AccidentRule.SOMETHING_MUST_CHANGE);
        dead.when(since("10:01")).refused(AccidentRule.MUST_NOT_LIE_IN_THE_FUTURE, "since");
        dead.when(since("06:00")).refused(AccidentRule.MUST_NOT_PRECEDE_THE_ACCIDENT, "since");
        aFatalAccident().withVictim("v1", Condition.DEAD).when(since("09:10")).then(corrected);
    }

    private static CorrectVictim since(String time) {
        return new CorrectVictim("v1", words("giấy báo tử"), null, null, null, at(time), List.of());
    }

    @Test
    void an_injury_of_appendix_ii_is_never_light() {
        AddVictim light = new AddVictim(
                null, "person-x", "thợ", Employment.CONTRACT, Condition.LIGHT, List.of("011"), null, DESCRIBED);
        aFatalAccident().when(light).refused(AccidentRule.LIGHT_INJURY_IS_NOT_OF_APPENDIX_II, "condition", "injuries");
        aFatalAccident()
                .withVictim("v1", Condition.LIGHT)
                .when(new CorrectVictim("v1", words("nhầm"), null, null, List.of("011")))
                .refused(AccidentRule.LIGHT_INJURY_IS_NOT_OF_APPENDIX_II, "injuries");
        var broken = aFatalAccident()
                .and(new VictimAdded(
                        "v1", "person-v1", 1990, null, "VN", "thợ", Employment.CONTRACT, Condition.SEVERE, List.of("011"), null));
        for (ConditionBasis basis : List.of(ConditionBasis.RECOVERED, ConditionBasis.CORRECTED)) {
            broken.when(new ChangeVictimCondition("v1", Condition.LIGHT, at("09:30"), basis, null, null))
                    .refused(AccidentRule.LIGHT_INJURY_IS_NOT_OF_APPENDIX_II, "condition");
        }
        CorrectVictim wrongCode = new CorrectVictim("v1", words("nhầm mã"), null, null, List.of());
        broken.when(wrongCode).then(new VictimCorrected("v1", words("nhầm mã"), null, null, List.of()));
        broken.and(new VictimCorrected("v1", words("nhầm mã"), null, null, List.of()))
                .when(new ChangeVictimCondition("v1", Condition.LIGHT, at("09:30"), ConditionBasis.CORRECTED, null, null))
                .then(new VictimConditionChanged(
                        "v1", Condition.SEVERE, Condition.LIGHT, at("09:30"), ConditionBasis.CORRECTED, null));
    }

    @Test
    void a_withdrawn_victim_stays_withdrawn() {
        var listed = aFatalAccident().withVictim("v1", Condition.SEVERE);
        listed.when(new WithdrawVictim("v1", words("nhầm"))).then(new VictimWithdrawn("v1", words("nhầm")));
        listed.when(new WithdrawVictim("v1", words(" "))).refused(AccidentRule.REASON_MUST_BE_GIVEN, "reason");
        listed.withdrawnVictim("v1")
                .when(new WithdrawVictim("v1", words("nhầm")))
                .refusedAndNotOffered(AccidentRule.VICTIM_IS_WITHDRAWN, "victimId");
    }

    @Test
    void a_family_that_has_a_letter_hears_when_the_victim_is_withdrawn() {
        aFatalAccident()
                .withAFamilyToWriteTo()
                .withLetterSent()
                .when(new WithdrawVictim("v1", words("nhầm người")))
                .then(new VictimWithdrawn("v1", words("nhầm người")), new LetterFollowUpNeeded("l1", "v1", at("10:00")));
    }

    @Test
    void an_identity_is_confirmed_once() {
        var listed = aFatalAccident().withVictim("v1", Condition.DEAD);
        ConfirmIdentity confirm = new ConfirmIdentity("v1", words("căn cước"), at("09:00"), null);
        listed.when(confirm).then(new IdentityConfirmed("v1", words("căn cước"), at("09:00")));
        listed.identified("v1")
                .when(confirm)
                .refusedAndNotOffered(AccidentRule.IDENTITY_ALREADY_CONFIRMED, "victimId");
        listed.withdrawnVictim("v1").when(confirm).refused(AccidentRule.VICTIM_IS_WITHDRAWN, "victimId");
        aFatalAccident().when(confirm).refusedAndNotOffered(AccidentRule.VICTIM_UNKNOWN, "victimId");
    }

    @Test
    void the_list_becomes_the_truth_when_it_matches_what_was_stated() {
        var complete = aFatalAccident().withVictim("v1", Condition.DEAD).withVictim("v2", Condition.SEVERE);
        Casualties listed = new Casualties(1, 1, 0, 0, null);
        complete.when(new ConfirmVictims()).then(new VictimsConfirmed(listed));
        complete.and(new VictimsConfirmed(listed))
                .when(new ConfirmVictims())
                .refusedAndNotOffered(AccidentRule.VICTIMS_ALREADY_CONFIRMED);
        aFatalAccident()
                .withVictim("v1", Condition.DEAD)
                .when(new ConfirmVictims())
                .refusedAndNotOffered(AccidentRule.LIST_MUST_MATCH_STATED_CASUALTIES)
                .because(1, 1, 0, 0, 1, 0, 0, 0);
    }

    @Test
    void a_change_of_condition_since_the_statement_explains_the_difference() {
        aFatalAccident()
                .withVictim("v1", Condition.DEAD)
                .withVictim("v2", Condition.SEVERE)
                .changed("v2", Condition.SEVERE, Condition.DEAD, ConditionBasis.TREATMENT)
                .when(new ConfirmVictims())
                .then(new VictimsConfirmed(new Casualties(2, 0, 0, 0, null)));
    }

    @Test
    void stated_casualties_count_until_the_list_is_confirmed() {
        var stated = anAccident(new Casualties(6, 5, 0, 0, null)).withVictim("v1", Condition.LIGHT);
        assertThat(stated.state().casualties()).isEqualTo(new Casualties(6, 5, 1, 0, null));
        assertThat(stated.and(new VictimsConfirmed(Casualties.NONE)).state().casualties())
                .isEqualTo(new Casualties(0, 0, 1, 0, null));
    }

    private static AddVictim add(
            String personId, Employment employment, @Nullable List<String> injuries, @Nullable OffsetDateTime since) {
        return new AddVictim(null, personId, "thợ", employment, Condition.SEVERE, injuries, since, DESCRIBED);
    }
}
