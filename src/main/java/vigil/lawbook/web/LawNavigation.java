package vigil.lawbook.web;

import static vigil.kernel.Role.*;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.web.NavigationItem;

/** The law's place in the navigation. */
@Configuration
class LawNavigation {

    @Bean
    NavigationItem lawItem() {
        return new NavigationItem(
                40, "/law", "navigation.law",
                Set.of(OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION, ADMINISTRATOR), false);
    }
}
