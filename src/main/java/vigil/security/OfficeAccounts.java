package vigil.security;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import vigil.kernel.Actor;
import vigil.kernel.Role;

/** Accounts of an office of its own, in the database; the first start makes an administrator. */
final class OfficeAccounts implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeAccounts.class);
    private static final int PASSWORD_BYTES = 18;

    private final MongoCollection<Document> accounts;

    OfficeAccounts(MongoDatabase database, PasswordEncoder encoder) {
        this.accounts = database.getCollection("accounts").withWriteConcern(WriteConcern.MAJORITY);
        if (accounts.countDocuments() == 0) makeAdministrator(encoder);
    }

    @Override
    public Optional<Account> named(String name) {
        return Optional.ofNullable(accounts.find(Filters.eq("_id", name)).first()).map(OfficeAccounts::account);
    }

    @Override
    public List<Account> shown() {
        return List.of();
    }

    private static Account account(Document stored) {
        Role role = Role.valueOf(stored.getString("role"));
        return new Account(
                new Actor(stored.getString("_id"), role, stored.getString("province")), stored.getString("password"));
    }

    /** The one-time password is printed once, to whoever starts the server for the first time. */
    private void makeAdministrator(PasswordEncoder encoder) {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        accounts.insertOne(new Document("_id", "admin")
                .append("role", Role.ADMINISTRATOR.name())
                .append("password", encoder.encode(password)));
        LOG.warn("The first administrator is 'admin' with the password {} (shown only now)", password);
    }
}
