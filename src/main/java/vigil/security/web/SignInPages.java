package vigil.security.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vigil.kernel.Names;
import vigil.security.Accounts;
import vigil.security.OpenToEverybody;

/** The page at which people sign in; a demonstration shows its accounts there. */
@Controller
class SignInPages {

    private final Accounts accounts;

    SignInPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @OpenToEverybody
    @GetMapping("/login")
    String login(Model model) {
        List<Shown> shown = accounts.shown().stream()
                .map(account -> new Shown(
                        account.actor().id(), Names.of(account.actor().role())))
                .toList();
        model.addAttribute("accounts", shown);
        return "login";
    }

    /** An account and the code of its role. */
    record Shown(String name, String role) {}
}
