package vigil.documents.web;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.web.NavigationItem;

/** The kept files' place in the navigation. */
@Configuration(proxyBeanMethods = false)
class EvidenceNavigation {

    @Bean
    NavigationItem evidenceItem() {
        return new NavigationItem(
                37, "/evidence", "navigation.evidence", Set.of(OFFICER, PROVINCIAL, LEADER, AUDITOR), false);
    }
}
