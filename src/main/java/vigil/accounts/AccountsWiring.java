package vigil.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.law.Law;

/** Hands the rules of accounts to the desk. */
@Configuration(proxyBeanMethods = false)
class AccountsWiring {

    @Bean
    AccountDecider accountDecider(Law law) {
        return new AccountDecider(law.places());
    }
}
