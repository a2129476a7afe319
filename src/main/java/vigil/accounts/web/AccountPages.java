package vigil.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.accounts.AccountCommand;
import vigil.accounts.AccountCommand.DisableAccount;
import vigil.accounts.AccountCommand.EnableAccount;
import vigil.accounts.AccountCommand.OpenAccount;
import vigil.accounts.AccountCommand.ResetPassword;
import vigil.accounts.FindAccounts;
import vigil.ground.Mode;
import vigil.ground.Settings;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Pages;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** The page of all accounts: opening, closing, another password. Auditors and the data-protection officer only look. */
@Pages
class AccountPages {

    private static final Map<String, AccountCommand> ACTS = Map.of(
            "disable", new DisableAccount(), "enable", new EnableAccount(), "reset", new ResetPassword());

    private final Questions questions;
    private final AccountOrders orders;
    private final boolean kept;

    AccountPages(Questions questions, AccountOrders orders, Settings settings) {
        this.questions = questions;
        this.orders = orders;
        this.kept = settings.mode() != Mode.PRODUCTION;
    }

    @AllowedBy(FindAccounts.class)
    @GetMapping("/accounts")
    String list(Actor me, Model model) {
        Long position = (Long) model.getAttribute("position");
        var list = questions.ask(new FindAccounts(), new Asker(me, position, null));
        model.addAttribute("accounts", list.accounts());
        model.addAttribute("completeTo", list.completeTo());
        model.addAttribute("mayChange", kept && me.role() == Role.ADMINISTRATOR);
        model.addAttribute("roles", Role.values());
        if (!model.containsAttribute("given")) model.addAttribute("given", Map.of());
        return "accounts/list";
    }

    @AllowedBy(OpenAccount.class)
    @PostMapping("/accounts")
    String open(
            HttpServletRequest request, HttpServletResponse response, Actor me, Model model, RedirectAttributes next) {
        requireKept();
        AccountOrders.Result result = orders.open(request, me);
        if (result.wrong() == null) return told(result, next);
        response.setStatus(result.status());
        model.addAttribute("wrong", result.wrong());
        model.addAttribute("given", AccountOrders.given(request));
        return list(me, model);
    }

    @AllowedBy(OpenAccount.class)
    @PostMapping("/accounts/{name}/{act}")
    String act(
            @PathVariable String name,
            @PathVariable String act,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next) {
        AccountCommand command = ACTS.get(act);
        requireKept();
        if (command == null) throw new RequestProblem(ProblemKind.COMMAND_UNKNOWN);
        AccountOrders.Result result = orders.give(name, command, me);
        if (result.wrong() == null) return told(result, next);
        response.setStatus(result.status());
        model.addAttribute("wrong", result.wrong());
        return list(me, model);
    }

    /** In production mode accounts are the identity provider's: one opened here would let nobody in. */
    private void requireKept() {
        if (!kept) throw new RequestProblem(ProblemKind.NOT_FOUND);
    }

    private static String told(AccountOrders.Result result, RedirectAttributes next) {
        next.addFlashAttribute("position", result.position());
        next.addFlashAttribute("account", result.account());
        @Nullable String password = result.password();
        if (password != null) next.addFlashAttribute("password", password);
        return "redirect:/accounts";
    }
}
