package vigil.documents.web;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.web.NavigationItem;

/** The kept files' place in the navigation; officers come there from the files of a case. */
@Configuration(proxyBeanMethods = false)
class EvidenceNavigation {

    @Bean
    NavigationItem evidenceItem() {
        return new NavigationItem(
                37, "/evidence", "navigation.evidence", Set.of(LEADER, AUDITOR), false);
    }
}
