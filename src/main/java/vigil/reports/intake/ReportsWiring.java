package vigil.reports.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.law.Law;
import vigil.reports.EmployerReportDecider;

/** Hands the pure rules of the reports to the platform. */
@Configuration(proxyBeanMethods = false)
class ReportsWiring {

    @Bean
    EmployerReportDecider employerReports(Law law) {
        return new EmployerReportDecider(law);
    }

    @Bean
    IntakeDecider intakeDecider() {
        return new IntakeDecider();
    }
}
