package vigil.accounts.web;

import static vigil.kernel.Role.ADMINISTRATOR;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.web.NavigationItem;

/** The accounts' place in the navigation. */
@Configuration
class AccountsNavigation {

    @Bean
    NavigationItem accountsItem() {
        return new NavigationItem(70, "/accounts", "navigation.accounts", Set.of(ADMINISTRATOR), false);
    }
}
