package vigil.vault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vigil.ground.Settings;
import vigil.ground.StoreJson;
import vigil.ground.OfficeClock;
import vigil.ground.Trouble.Patiently;
import vigil.vault.store.Keys;
import vigil.vault.store.MasterKey;

/** Makes the key store, the vault, and the JSON of read models. */
@Configuration(proxyBeanMethods = false)
class VaultWiring {

    @Bean
    Keys keyStore(MongoClient client, MongoDatabase database, Settings settings, OfficeClock clock) {
        MasterKey master = MasterKey.in(settings.masterKey(), settings.mayMakeMasterKey());
        return Patiently.get(
                "open the key store", () -> new Keys(client.getDatabase(database.getName() + KeyStore.DATABASE), master, clock));
    }

    @Bean
    KeyedVault vault(Keys keys, SealingDomain domain) {
        return new KeyedVault(keys, domain);
    }

    /** Writes and reads the documents of read models; sealed texts stay closed. */
    @Bean(defaultCandidate = false)
    @Qualifier("viewMapper")
    JsonMapper viewMapper() {
        return StoreJson.builder().addModule(new ClosedForm()).build();
    }
}
