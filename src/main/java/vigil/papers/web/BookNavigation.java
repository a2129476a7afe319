package vigil.papers.web;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.web.NavigationItem;

/** The books' place in the navigation. */
@Configuration
class BookNavigation {

    @Bean
    NavigationItem booksItem() {
        return new NavigationItem(
                35, "/books", "navigation.books", Set.of(OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION), false);
    }
}
