package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.law.Condition.DEAD;
import static vigil.law.Condition.LIGHT;
import static vigil.law.Condition.MISSING;
import static vigil.law.Condition.SEVERE;
import static vigil.law.ConditionBasis.CORRECTED;
import static vigil.law.ConditionBasis.COURT;
import static vigil.law.ConditionBasis.EMERGENCY;
import static vigil.law.ConditionBasis.RECOVERED;
import static vigil.law.ConditionBasis.RELAPSE;
import static vigil.law.ConditionBasis.SCENE;
import static vigil.law.ConditionBasis.TREATMENT;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.accident.CondolenceEvent.LetterFollowUpNeeded;
import vigil.accident.InvestigationEvent.ExpertiseOrdered;
import vigil.accident.InvestigationEvent.ExpertiseReceived;
import vigil.accident.NoticeCommand.ChangeVictimCondition;
import vigil.accident.NoticeEvent.VictimConditionChanged;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.ExpertiseKind;
import vigil.law.FileLetter;
import vigil.testing.Example;

/** The four ways to die of an accident (Decree 39/2016/NĐ-CP, Art. 9), and the ways back. */
class ConditionTest {

    @ParameterizedTest
    @EnumSource(names = {"SCENE", "EMERGENCY", "TREATMENT", "CORRECTED"})
    void a_severely_hurt_victim_dies(ConditionBasis basis) {
        withA(SEVERE).when(change(DEAD, basis)).then(changed(SEVERE, DEAD, basis));
    }

    @Test
    void a_condition_changes_only_into_another_one() {
        withA(SEVERE).when(change(SEVERE, TREATMENT)).refused(AccidentRule.CONDITION_IS_ALREADY_SO, "condition");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CORRECTED")
    void the_dead_do_not_come_back(ConditionBasis basis) {
        withA(DEAD)
                .when(change(SEVERE, basis))
                .refused(AccidentRule.DEATH_IS_REVOKED_ONLY_BY_CORRECTION, "condition", "basis");
    }

    @Test
    void a_death_that_was_a_mistake_is_corrected() {
        withA(DEAD).when(change(SEVERE, CORRECTED)).then(changed(DEAD, SEVERE, CORRECTED));
    }

    @Test
    void nobody_dies_of_recovery_and_nobody_recovers_into_something_worse() {
        withA(SEVERE).when(change(LIGHT, RECOVERED)).then(changed(SEVERE, LIGHT, RECOVERED));
        withA(SEVERE)
                .when(change(DEAD, RECOVERED))
                .refused(AccidentRule.DEATH_NEEDS_A_BASIS_OF_DEATH, "condition", "basis");
        withA(LIGHT)
                .when(change(SEVERE, RECOVERED))
                .refused(AccidentRule.RECOVERY_LEADS_FROM_SEVERE_TO_LIGHT, "condition", "basis");
    }

    @Test
    void relapse_is_stated_by_a_forensic_report() {
        withA(LIGHT).when(change(DEAD, RELAPSE)).refused(AccidentRule.RELAPSE_NEEDS_A_FORENSIC_REPORT, "basis");
        withA(LIGHT)
                .withFile("f1", FileLetter.DD, "v2")
                .when(change(DEAD, RELAPSE))
                .refused(AccidentRule.RELAPSE_NEEDS_A_FORENSIC_REPORT, "basis");
        withA(LIGHT).withFile("f1", FileLetter.DD, "v1").when(change(DEAD, RELAPSE)).then(changed(LIGHT, DEAD, RELAPSE));
    }

    @Test
    void a_forensic_expertise_received_is_such_a_report_and_a_technical_one_is_not() {
        expertise(ExpertiseKind.FORENSIC).when(change(DEAD, RELAPSE)).then(changed(LIGHT, DEAD, RELAPSE));
        expertise(ExpertiseKind.TECHNICAL)
                .when(change(DEAD, RELAPSE))
                .refused(AccidentRule.RELAPSE_NEEDS_A_FORENSIC_REPORT, "basis");
    }

    @Test
    void a_court_declares_only_the_missing_dead() {
        withA(MISSING).when(change(DEAD, COURT)).then(changed(MISSING, DEAD, COURT));
        withA(SEVERE)
                .when(change(DEAD, COURT))
                .refused(AccidentRule.COURT_DECLARES_ONLY_THE_MISSING_DEAD, "condition", "basis");
        withA(MISSING)
                .when(change(LIGHT, COURT))
                .refused(AccidentRule.COURT_DECLARES_ONLY_THE_MISSING_DEAD, "condition", "basis");
    }

    @Test
    void the_missing_are_found() {
        withA(MISSING).when(change(SEVERE, EMERGENCY)).then(changed(MISSING, SEVERE, EMERGENCY));
        withA(MISSING).when(change(DEAD, SCENE)).then(changed(MISSING, DEAD, SCENE));
    }

    @Test
    void a_correction_after_the_letter_went_out_is_owed_to_the_family() {
        Example sent = aFatalAccident().withAFamilyToWriteTo().withLetterSent();
        sent.when(change(SEVERE, CORRECTED))
                .then(changed(DEAD, SEVERE, CORRECTED), new LetterFollowUpNeeded("l1", "v1", at("10:00")));
        Example drafted = aFatalAccident().withAFamilyToWriteTo().withLetterSigned();
        drafted.when(change(SEVERE, CORRECTED)).then(changed(DEAD, SEVERE, CORRECTED));
    }

    @Test
    void whoever_is_not_on_the_list_has_no_condition() {
        aFatalAccident().when(change(DEAD, SCENE)).refusedAndNotOffered(AccidentRule.VICTIM_UNKNOWN, "victimId");
        withA(SEVERE)
                .withdrawnVictim("v1")
                .when(change(DEAD, SCENE))
                .refusedAndNotOffered(AccidentRule.VICTIM_IS_WITHDRAWN, "victimId");
        assertThat(withA(SEVERE).against(ChangeVictimCondition.class)).isEmpty();
    }

    private static Example withA(Condition condition) {
        return aFatalAccident().withVictim("v1", condition);
    }

    private static Example expertise(ExpertiseKind kind) {
        return withA(LIGHT)
                .and(
                        new ExpertiseOrdered("x1", kind, "Trung tâm", at("09:00")),
                        new ExpertiseReceived("x1", at("09:30"), null));
    }

    private static ChangeVictimCondition change(Condition to, ConditionBasis basis) {
        return new ChangeVictimCondition("v1", to, at("09:45"), basis, null, null);
    }

    private static VictimConditionChanged changed(Condition from, Condition to, ConditionBasis basis) {
        return new VictimConditionChanged("v1", from, to, at("09:45"), basis, null);
    }
}
