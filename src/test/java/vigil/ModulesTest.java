package vigil;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms as Spring Modulith sees them: no cycles, and nobody enters through a window. */
class ModulesTest {

    @Test
    void rooms_have_one_door_and_no_cycles() {
        ApplicationModules.of(Vigil.class).verify();
    }
}
