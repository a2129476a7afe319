package vigil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import vigil.testing.program.Program;

/** The rooms as Spring Modulith sees them: no cycles, and nobody enters through a window. */
class ModulesTest {

    private static final String STATE = "vigil.accident.chapters.";

    @Test
    void rooms_have_one_door_and_no_cycles() {
        ApplicationModules.of(Vigil.class)
                .detectViolations()
                // The desk is the write side's own door: it holds the state that the decider folds.
                .filter(violation -> !isTheDeskHoldingTheState(violation.getMessage()))
                .throwIfPresent();
    }

    @Test
    void nobody_but_the_desk_holds_the_state_of_an_accident() {
        noClasses()
                .that()
                .resideInAPackage("vigil..")
                .and()
                .resideOutsideOfPackages("vigil.accident..", "vigil.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vigil.accident.chapters..")
                .check(Program.classes());
    }

    private static boolean isTheDeskHoldingTheState(String violation) {
        return violation.startsWith("Module 'desk' depends on non-exposed type " + STATE);
    }
}
