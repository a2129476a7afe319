package vigil.audit.web;

import static vigil.kernel.Role.ADMINISTRATOR;
import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.web.NavigationItem;

/** The auditor's desk in the navigation. */
@Configuration
class AuditNavigation {

    @Bean
    NavigationItem auditItem() {
        return new NavigationItem(
                60, "/audit", "navigation.audit", Set.of(AUDITOR, LEADER, DATA_PROTECTION, ADMINISTRATOR), false);
    }
}
