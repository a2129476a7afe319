package vigil.desk.web.forms;

import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.web.NavigationItem;

/** The way to report an accident, from every page. */
@Configuration
class ReportNavigation {

    @Bean
    NavigationItem reportItem() {
        return new NavigationItem(40, "/accidents/new", "navigation.report", Set.of(OFFICER, PROVINCIAL), true);
    }
}
