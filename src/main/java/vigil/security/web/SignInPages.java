package vigil.security.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.ground.Mode;
import vigil.ground.Settings;
import vigil.kernel.Names;
import vigil.security.Accounts;
import vigil.security.OpenToEverybody;
import vigil.security.provider.NoAccess;

/** The page at which people sign in, or are led to where they do; a demonstration shows its accounts there. */
@Controller
class SignInPages {

    private final Accounts accounts;
    private final Settings settings;

    SignInPages(Accounts accounts, Settings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @OpenToEverybody
    @GetMapping("/login")
    String login(@RequestParam(required = false) @Nullable String denied, Model model) {
        List<Shown> shown = accounts.shown().stream()
                .map(account -> new Shown(
                        account.actor().id(), Names.of(account.actor().role())))
                .toList();
        model.addAttribute("accounts", shown);
        if (settings.mode() != Mode.PRODUCTION) return "login";
        Arrays.stream(NoAccess.Lack.values())
                .map(NoAccess.Lack::code)
                .filter(lack -> lack.equals(denied))
                .findFirst()
                .ifPresent(lack -> model.addAttribute("lack", lack));
        return "login-there";
    }

    /** An account and the code of its role. */
    record Shown(String name, String role) {}
}
