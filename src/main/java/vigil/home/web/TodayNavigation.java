package vigil.home.web;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.web.NavigationItem;

/** The first page stands first in the navigation, so that signing in leads to it. */
@Configuration
class TodayNavigation {

    @Bean
    NavigationItem todayItem() {
        return new NavigationItem(3, "/today", "navigation.today", Set.of(OFFICER, PROVINCIAL, LEADER, AUDITOR), false);
    }
}
