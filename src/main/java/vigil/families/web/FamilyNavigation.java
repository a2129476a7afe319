package vigil.families.web;

import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.web.NavigationItem;

/** The families' place in the navigation: for those who write to them. */
@Configuration
class FamilyNavigation {

    @Bean
    NavigationItem familiesItem() {
        return new NavigationItem(25, "/families", "navigation.families", Set.of(OFFICER, PROVINCIAL, LEADER), false);
    }
}
