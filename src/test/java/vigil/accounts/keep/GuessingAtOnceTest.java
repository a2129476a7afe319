package vigil.accounts.keep;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vigil.testing.Caller;
import vigil.testing.visit.Visitor;

/** Somebody sends many codes, or many passwords of a program, at once: no more are looked at than one after the other. */
@TestPropertySource(properties = "vigil.test.office=guessing-at-once")
class GuessingAtOnceTest extends LocalOffice {

    private static final int AT_ONCE = 50;

    @Autowired
    private MongoDatabase database;

    @Test
    void of_fifty_wrong_codes_at_once_five_are_looked_at_and_the_right_one_opens_after_the_wait() throws InterruptedException {
        settledIn("nga.1", opened("nga.1", "officer"));
        settledIn("tu.1", opened("tu.1", "officer"));
        clock.pass(Duration.ofMinutes(2));
        Visitor halfWay = new Visitor(base());
        assertThat(signIn(halfWay, "nga.1", PASSWORD).body()).contains("/sign-in/code");
        List<Visitor> guessers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            guessers.add(Visitor.with(base(), halfWay.cookies()));
            assertThat(guessers.getLast().get("/sign-in/next").body()).contains("/sign-in/code");
        }
        int before = countedAtTheAddress();
        together(guessers.stream().<Runnable>map(one -> () -> one.post("/sign-in/code", "code", "00000a")).toList());
        assertThat(countedAtTheAddress() - before).isEqualTo(5);

        assertThat(halfWay.post("/sign-in/code", "code", codeOf("nga.1")).body()).as("must wait").contains("Mã không đúng");
        Visitor colleague = new Visitor(base());
        signIn(colleague, "tu.1", PASSWORD);
        assertThat(colleague.post("/sign-in/code", "code", codeOf("tu.1")).body()).as("another account").contains("id=\"today\"");
        clock.pass(Duration.ofSeconds(30));
        assertThat(halfWay.post("/sign-in/code", "code", codeOf("nga.1")).body()).contains("id=\"today\"");
    }

    @Test
    void of_fifty_wrong_passwords_at_the_interface_at_once_five_are_looked_at() throws InterruptedException {
        String secret = ofProgram("cong-dvc");
        String colleague = ofProgram("cong-khac");
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        List<Runnable> guesses = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Caller guesser = new Caller(base(), "cong-dvc", "guess " + i);
            guesses.add(() -> answers.merge(guesser.get("/api/accidents").status(), 1, Integer::sum));
        }
        together(guesses);
        assertThat(answers).isEqualTo(Map.of(401, 5, 429, 45));
        assertThat(new Caller(base(), "cong-dvc", secret).get("/api/accidents").status()).as("must wait").isEqualTo(429);
        assertThat(new Caller(base(), "cong-khac", colleague).get("/api/accidents").status()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(30));
        assertThat(new Caller(base(), "cong-dvc", secret).get("/api/accidents").status()).isEqualTo(200);
    }

    private String ofProgram(String name) {
        Visitor administrator = comeBack("admin");
        administrator.get("/accounts");
        return found(ONCE, administrator.post("/accounts", "name", name, "role", "auditor", "forPrograms", "true").body());
    }

    private String codeOf(String account) {
        return factor.at(credentials.secret(account).orElseThrow(), clock.instant().getEpochSecond() / 30);
    }

    private int countedAtTheAddress() {
        Document counted = database.getCollection("sign_in_attempts").find(Filters.regex("_id", "^address ")).first();
        return counted == null ? 0 : counted.getInteger("failures");
    }

    private static void together(List<Runnable> all) throws InterruptedException {
        List<Thread> threads = all.stream().map(Thread.ofVirtual()::start).toList();
        for (Thread one : threads) one.join();
    }
}
