package vigil.accounts.web;

import static vigil.kernel.Role.ADMINISTRATOR;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.ground.Mode;
import vigil.ground.Settings;
import vigil.kernel.Role;
import vigil.web.NavigationItem;

/** The accounts' place in the navigation; none in production mode, where an identity provider keeps them. */
@Configuration
class AccountsNavigation {

    @Bean
    NavigationItem accountsItem(Settings settings) {
        Set<Role> roles = settings.mode() == Mode.PRODUCTION ? Set.of() : Set.of(ADMINISTRATOR);
        return new NavigationItem(70, "/accounts", "navigation.accounts", roles, false);
    }
}
