package vigil.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.accounts.keep.Credentials;
import vigil.accounts.keep.Credentials.Credential;
import vigil.accounts.keep.OwnChoice;
import vigil.accounts.keep.PasswordRules;
import vigil.accounts.keep.SecondFactor;
import vigil.security.HalfWay;
import vigil.security.OpenToEverybody;

/**
 * What comes after a right password: the code of the second factor; at the first time a password of one's own and the second
 * factor's setting up. Only somebody half-way in gets here: the security chain lets nobody else through.
 */
@Controller
@OpenToEverybody
class SignInSteps {

    private static final String CODE_WAS_RIGHT = "sign-in.code";
    private static final String NEW_SECRET = "sign-in.secret";
    private static final String NEXT = "redirect:" + HalfWay.NEXT_STEP;

    private final Credentials credentials;
    private final SecondFactor factor;
    private final Choosing choosing;
    private final Entrance entrance;

    /** What is chosen here, and by which rules. */
    @Component
    record Choosing(PasswordRules rules, OwnChoice choice) {}

    SignInSteps(Credentials credentials, SecondFactor factor, Choosing choosing, Entrance entrance) {
        this.credentials = credentials;
        this.factor = factor;
        this.choosing = choosing;
        this.entrance = entrance;
    }

    @GetMapping("/sign-in/next")
    String next(HttpServletRequest request, HttpServletResponse response, Model model) {
        HttpSession session = request.getSession();
        Credential credential = credentials.of(account()).orElseThrow(() -> new IllegalStateException("no credential"));
        boolean proved = session.getAttribute(CODE_WAS_RIGHT) != null;
        if (credential.isOver()) return over(session, response);
        if (credential.secondFactor() && !proved) return "accounts/code";
        if (credential.mustChange()) return password(model);
        if (!credential.secondFactor()) return factor(session, model);
        return "redirect:" + entrance.enter(account(), request, response);
    }

    @PostMapping("/sign-in/code")
    String code(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        String account = account();
        Optional<byte[]> secret = credentials.secret(account);
        if (secret.isPresent() && entrance.isRight(account, secret.get(), code, request)) {
            request.getSession().setAttribute(CODE_WAS_RIGHT, true);
            return NEXT;
        }
        model.addAttribute("wrong", true);
        return "accounts/code";
    }

    @PostMapping("/sign-in/password")
    String password(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            Model model) {
        Credential credential = credentials.of(account()).orElseThrow(() -> new IllegalStateException("no credential"));
        boolean proved = !credential.secondFactor() || request.getSession().getAttribute(CODE_WAS_RIGHT) != null;
        if (!credential.mustChange() || !proved || credential.isOver()) return NEXT;
        String wrong = password.equals(again) ? choosing.rules().wrong(password, account()).orElse(null) : "not-the-same";
        if (wrong == null) {
            choosing.choice().password(account(), password);
            return NEXT;
        }
        model.addAttribute("wrong", wrong);
        return password(model);
    }

    /** The secret is kept when a first code proves that the app has it. */
    @PostMapping("/sign-in/factor")
    String factor(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        HttpSession session = request.getSession();
        boolean isNew = credentials.of(account()).filter(Credential::secondFactor).isEmpty();
        if (!isNew || !(session.getAttribute(NEW_SECRET) instanceof byte[] secret)) return NEXT;
        if (factor.step(secret, code).isEmpty()) {
            model.addAttribute("wrong", true);
            return factor(session, model);
        }
        choosing.choice().secondFactor(account(), secret);
        session.removeAttribute(NEW_SECRET);
        return entrance.isRight(account(), secret, code, request) ? proved(session) : NEXT;
    }

    /** Whoever knows the password is told that it was right once: somebody else could not know that it is over. */
    private static String over(HttpSession session, HttpServletResponse response) {
        session.invalidate();
        SecurityContextHolder.clearContext();
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return "accounts/over";
    }

    private static String proved(HttpSession session) {
        session.setAttribute(CODE_WAS_RIGHT, true);
        return NEXT;
    }

    private static String password(Model model) {
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return "accounts/new-password";
    }

    private String factor(HttpSession session, Model model) {
        byte[] secret = session.getAttribute(NEW_SECRET) instanceof byte[] begun ? begun : factor.secret();
        session.setAttribute(NEW_SECRET, secret);
        model.addAttribute("letters", SecondFactor.typed(secret).replaceAll("(.{4})", "$1 ").strip());
        model.addAttribute("square", SecondFactor.square(SecondFactor.address(account(), secret)));
        return "accounts/factor";
    }

    private static String account() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof HalfWay half) return half.account();
        throw new IllegalStateException("the security chain lets only those half-way in get here");
    }
}
