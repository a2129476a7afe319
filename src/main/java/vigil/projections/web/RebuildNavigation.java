package vigil.projections.web;

import static vigil.kernel.Role.ADMINISTRATOR;
import static vigil.kernel.Role.AUDITOR;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.web.NavigationItem;

/** The rebuilds' place in the navigation. */
@Configuration
class RebuildNavigation {

    @Bean
    NavigationItem rebuildsItem() {
        return new NavigationItem(80, "/rebuilds", "navigation.rebuilds", Set.of(ADMINISTRATOR, AUDITOR), false);
    }
}
