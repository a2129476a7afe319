package vigil.documents.scanner;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.documents.EvidenceSettings;

/** Chooses the scanner by the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class ScannerWiring {

    @Bean
    VirusScanner virusScanner(EvidenceSettings settings) {
        return settings.scanner().isSet() ? new Clamd(settings.scanner()) : new NoScanner();
    }

    @Bean
    ScannerHealth scannerHealth(VirusScanner virusScanner) {
        return new ScannerHealth(virusScanner);
    }
}
