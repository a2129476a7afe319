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
import vigil.accounts.AccountCommand.ChangeAccount;
import vigil.accounts.AccountCommand.DisableAccount;
import vigil.accounts.AccountCommand.EnableAccount;
import vigil.accounts.AccountCommand.RequireNewPassword;
import vigil.accounts.AccountCommand.ResetPassword;
import vigil.accounts.AccountCommand.ResetSecondFactor;
import vigil.accounts.ShowAccount;
import vigil.accounts.ShowAccount.AccountFile;
import vigil.accounts.web.AccountOrders.Done;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Filled;
import vigil.web.Outcome;
import vigil.web.Pages;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** The page of one account: what it reaches, how it stands, what was done with it, and what may be done. */
@Pages
class OneAccountPages {

    private static final Map<String, Class<? extends AccountCommand>> ACTS = Map.of(
            "disable", DisableAccount.class,
            "enable", EnableAccount.class,
            "reset", ResetPassword.class,
            "reset-factor", ResetSecondFactor.class,
            "require-password", RequireNewPassword.class);

    private final Questions questions;
    private final AccountOrders orders;
    private final AccountForm form;

    OneAccountPages(Questions questions, AccountOrders orders, AccountForm form) {
        this.questions = questions;
        this.orders = orders;
        this.form = form;
    }

    @AllowedBy(ShowAccount.class)
    @GetMapping("/accounts/{name}")
    String show(@PathVariable String name, Actor me, Model model) {
        AccountFile file = file(name, me);
        return show(file, AccountForm.of(file.account()), Outcome.fresh(null), me, model);
    }

    @AllowedBy(ChangeAccount.class)
    @PostMapping("/accounts/{name}/change")
    String change(
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next) {
        Filled filled = new Filled(request.getParameterMap());
        AccountOrders.Result result = orders.change(name, filled, me);
        return answered(result, new Shown(name, filled), response, me, model, next);
    }

    @AllowedBy(AccountCommand.class)
    @PostMapping("/accounts/{name}/{act}")
    String act(
            @PathVariable String name,
            @PathVariable String act,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next) {
        Class<? extends AccountCommand> command = ACTS.get(act);
        if (command == null) throw new RequestProblem(ProblemKind.COMMAND_UNKNOWN);
        return answered(orders.give(name, command, me), new Shown(name, null), response, me, model, next);
    }

    /** The account whose page it is, and what was written there; {@code null} for what the account is. */
    private record Shown(String name, @Nullable Filled filled) {}

    private String answered(
            AccountOrders.Result result,
            Shown shown,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next) {
        Done done = result.done();
        if (done != null) {
            next.addFlashAttribute(AccountPages.DONE, done);
            next.addAttribute("name", shown.name());
            return "redirect:/accounts/{name}";
        }
        response.setStatus(result.outcome().status().value());
        AccountFile file = file(shown.name(), me);
        Filled filled = shown.filled() == null ? AccountForm.of(file.account()) : shown.filled();
        return show(file, filled, result.outcome(), me, model);
    }

    private String show(AccountFile file, Filled filled, Outcome outcome, Actor me, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("account", file.account());
        model.addAttribute("own", file.account().name().equals(me.id()));
        form.show(filled, outcome, me, model);
        return "accounts/account";
    }

    private AccountFile file(String name, Actor me) {
        return questions.ask(new ShowAccount(name), Asker.of(me));
    }
}
