package vigil.testing.keycloak;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.spec.SecretKeySpec;

/** People at Keycloak's own pages, who remember their passwords and have their telephone at hand. */
public final class KeycloakPages {

    private static final String CHOSEN = "Chosen-by-oneself-9";
    private static final int MOST_PAGES = 8;

    private final Keycloak keycloak;
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Map<String, byte[]> telephones = new ConcurrentHashMap<>();
    private final Map<String, Long> lastCodes = new ConcurrentHashMap<>();

    public KeycloakPages(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * Answers whatever Keycloak asks until it leads away from its pages, or says something is wrong.
     *
     * @return what was asked, in order: {@code password}, {@code new password}, {@code set up codes}, {@code code}
     */
    public List<String> signIn(Page page, String account) {
        List<String> asked = new ArrayList<>();
        while (page.url().startsWith(keycloak.address()) && asked.size() < MOST_PAGES) {
            String what = what(page);
            if (what.equals("nothing") || asked.contains(what)) return asked;
            asked.add(what);
            answer(page, account, what);
        }
        return asked;
    }

    /** Gives the right password and goes no further. */
    public void password(Page page, String account) {
        answer(page, account, "password");
    }

    /** Gives a code that is none. */
    public void wrongCode(Page page) {
        page.fill("#otp", "000000");
        go(page, "#kc-otp-login-form [type=submit]");
    }

    private static String what(Page page) {
        if (page.locator("#kc-form-login").isVisible()) return "password";
        if (page.locator("#kc-passwd-update-form").isVisible()) return "new password";
        if (page.locator("#kc-totp-settings-form").isVisible()) return "set up codes";
        return page.locator("#kc-otp-login-form").isVisible() ? "code" : "nothing";
    }

    private void answer(Page page, String account, String what) {
        switch (what) {
            case "password" -> {
                page.fill("#username", account);
                page.fill("#password", passwords.getOrDefault(account, Keycloak.FIRST_PASSWORD));
                go(page, "#kc-login");
            }
            case "new password" -> {
                page.fill("#password-new", CHOSEN);
                page.fill("#password-confirm", CHOSEN);
                passwords.put(account, CHOSEN);
                go(page, "#kc-passwd-update-form [type=submit]");
            }
            case "set up codes" -> {
                telephones.put(account, page.inputValue("#totpSecret").getBytes(StandardCharsets.UTF_8));
                page.fill("#totp", code(account));
                page.fill("#userLabel", "điện thoại");
                go(page, "#saveTOTPBtn");
            }
            default -> {
                page.fill("#otp", code(account));
                go(page, "#kc-otp-login-form [type=submit]");
            }
        }
    }

    @SuppressWarnings("deprecation") // the one way to wait for whatever page comes next, the same again too
    private static void go(Page page, String button) {
        page.waitForNavigation(() -> page.click(button));
    }

    /** The code of now; one that was given already is good no more, and the next is waited for. */
    private String code(String account) {
        var codes = new TimeBasedOneTimePasswordGenerator();
        long step = Instant.now().getEpochSecond() / codes.getTimeStep().toSeconds();
        while (step <= lastCodes.getOrDefault(account, -1L)) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            step = Instant.now().getEpochSecond() / codes.getTimeStep().toSeconds();
        }
        lastCodes.put(account, step);
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(telephones.get(account), codes.getAlgorithm()), Instant.now());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
