package vigil.alarms.web;

import static vigil.kernel.Role.ADMINISTRATOR;
import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.web.NavigationItem;

/** The alarms' place in the navigation. */
@Configuration
class AlarmNavigation {

    @Bean
    NavigationItem alarmsItem() {
        return new NavigationItem(
                25, "/alarms", "navigation.alarms",
                Set.of(OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION, ADMINISTRATOR), false);
    }
}
