package vigil.accounts.web;

import static vigil.kernel.Role.ADMINISTRATOR;
import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.accounts.keep.Credentials;
import vigil.accounts.keep.OwnChoice;
import vigil.accounts.keep.PasswordRules;
import vigil.kernel.Actor;
import vigil.kernel.AllowedTo;
import vigil.security.Attempts;
import vigil.security.MustWait;
import vigil.security.Sessions;
import vigil.web.Pages;

/** One's own account: where one is signed in, signing out elsewhere, another password. */
@Pages
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION, ADMINISTRATOR})
class OwnPages {

    private final Sessions sessions;
    private final Credentials credentials;
    private final PasswordRules rules;
    private final Checking checking;

    /** What a given password is checked with. */
    @org.springframework.stereotype.Component
    record Checking(PasswordEncoder encoder, Attempts attempts, OwnChoice choice) {}

    OwnPages(Sessions sessions, Credentials credentials, PasswordRules rules, Checking checking) {
        this.sessions = sessions;
        this.credentials = credentials;
        this.rules = rules;
        this.checking = checking;
    }

    @GetMapping("/account")
    String own(HttpServletRequest request, Actor me, Model model) {
        model.addAttribute("sessions", sessions.of(me.id(), request));
        model.addAttribute("ownPassword", credentials.of(me.id()).isPresent());
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return "accounts/own";
    }

    @PostMapping("/account/sessions")
    String signOutThere(@RequestParam String id, Actor me) {
        sessions.end(me.id(), id);
        return "redirect:/account";
    }

    /** The old password is asked for: an open page alone does not take an account over. Everywhere else one is signed out. */
    @PostMapping("/account/password")
    String change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            Actor me,
            Model model,
            RedirectAttributes next) {
        String wrong = wrong(old, password, again, me, request);
        if (wrong != null) {
            model.addAttribute("wrong", wrong);
            return own(request, me, model);
        }
        checking.choice().password(me.id(), password);
        sessions.endAll(me.id(), request);
        next.addFlashAttribute("changed", true);
        return "redirect:/account";
    }

    private @org.jspecify.annotations.Nullable String wrong(
            String old, String password, String again, Actor me, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        Attempts.Begun begun;
        try {
            begun = checking.attempts().begin(me.id(), address);
        } catch (MustWait wait) {
            return "must-wait";
        }
        boolean known = credentials.of(me.id())
                .filter(credential -> checking.encoder().matches(old, credential.hash()))
                .isPresent();
        if (!known) return "old-is-wrong";
        begun.wasRight();
        return password.equals(again) ? rules.wrong(password, me.id()).orElse(null) : "not-the-same";
    }
}
