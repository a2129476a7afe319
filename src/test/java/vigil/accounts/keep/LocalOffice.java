package vigil.accounts.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;

/** An office with accounts of its own, whose first administrator has come in; people sign in to it step by step. */
@TestPropertySource(properties = "vigil.mode=local")
abstract class LocalOffice extends RunningOffice {

    static final String PASSWORD = "chín con trâu gặm cỏ non";
    static final Pattern ONCE = Pattern.compile("<code class=\"once\">([A-Za-z0-9_-]{24})</code>");
    private static final Pattern LETTERS = Pattern.compile("<code>((?:[A-Z2-7]{4} ?){8})</code>");

    @Autowired
    Credentials credentials;

    @Autowired
    SecondFactor factor;

    @BeforeAll
    void the_first_administrator_comes_in() {
        settledIn("admin", credentials.issue("admin", false, 0).orElseThrow());
    }

    String opened(String name, String role) {
        Visitor administrator = comeBack("admin");
        administrator.get("/accounts");
        String page = administrator.post("/accounts", "name", name, "role", role, "forPrograms", "false").body();
        return found(ONCE, page);
    }

    /** Signs in for the first time, through all the steps. */
    Visitor settledIn(String name, String once) {
        Visitor visitor = new Visitor(base());
        signIn(visitor, name, once);
        String page = visitor.post("/sign-in/password", "password", PASSWORD, "again", PASSWORD).body();
        visitor.post("/sign-in/factor", "code", code(page));
        return visitor;
    }

    /** Signs in with password and code, at a time when no code has been used yet. */
    Visitor comeBack(String name) {
        clock.pass(Duration.ofMinutes(2));
        Visitor visitor = new Visitor(base());
        signIn(visitor, name, PASSWORD);
        byte[] secret = credentials.secret(name).orElseThrow();
        visitor.post("/sign-in/code", "code", factor.at(secret, clock.instant().getEpochSecond() / 30));
        return visitor;
    }

    HttpResponse<String> signIn(Visitor visitor, String name, String password) {
        visitor.get("/login");
        return visitor.post("/login", "username", name, "password", password);
    }

    /** What an authenticator app shows for the letters of a page. */
    String code(String page) {
        byte[] secret = decoded(found(LETTERS, page).replace(" ", ""));
        return factor.at(secret, clock.instant().getEpochSecond() / 30);
    }

    private static byte[] decoded(String letters) {
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        for (char letter : letters.toCharArray()) {
            int value = letter >= 'A' ? letter - 'A' : letter - '2' + 26;
            number = number.shiftLeft(5).or(java.math.BigInteger.valueOf(value));
        }
        byte[] bytes = new byte[letters.length() * 5 / 8];
        for (int i = bytes.length - 1; i >= 0; i--, number = number.shiftRight(8)) bytes[i] = number.byteValue();
        return bytes;
    }

    static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
