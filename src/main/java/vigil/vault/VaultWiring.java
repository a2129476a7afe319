package vigil.vault;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vigil.ground.StoreJson;

/** Makes the key store, the vault, and the JSON of read models. */
@Configuration(proxyBeanMethods = false)
class VaultWiring {

    /** Writes and reads the documents of read models; sealed texts stay closed. */
    @Bean(defaultCandidate = false)
    @Qualifier("viewMapper")
    JsonMapper viewMapper() {
        return StoreJson.builder().addModule(new ClosedForm()).build();
    }
}
