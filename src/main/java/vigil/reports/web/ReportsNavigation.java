package vigil.reports.web;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.web.NavigationItem;

/** The place of the statutory reports in the navigation; coverage, syntheses and publications stand under it. */
@Configuration
class ReportsNavigation {

    @Bean
    NavigationItem reportsItem() {
        return new NavigationItem(32, "/reports", "navigation.reports", Set.of(OFFICER, PROVINCIAL, LEADER, AUDITOR), false);
    }
}
