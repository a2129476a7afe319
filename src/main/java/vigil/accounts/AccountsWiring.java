package vigil.accounts;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.security.Provinces;

/** Hands the rules of accounts to the desk. */
@Configuration(proxyBeanMethods = false)
class AccountsWiring {

    @Bean
    AccountDecider accountDecider(Law law) {
        return new AccountDecider(law.places());
    }

    /** For accounts that are kept elsewhere: a code of before a merger belongs to the successor. */
    @Bean
    Provinces provinces(Law law, Clock clock) {
        return code -> law.places().successorToday(code, VietNam.dateOf(clock.instant()));
    }
}
