package vigil.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.accounts.AccountCommand.OpenAccount;
import vigil.accounts.FindAccounts;
import vigil.accounts.web.AccountOrders.Done;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Filled;
import vigil.web.Outcome;
import vigil.web.Pages;

/** The page of all accounts, and opening one. Auditors and the data-protection officer only look. */
@Pages
class AccountPages {

    /** Name of the flash attribute in which the next page finds what was done. */
    static final String DONE = "done";

    private final Questions questions;
    private final AccountOrders orders;
    private final AccountForm form;

    AccountPages(Questions questions, AccountOrders orders, AccountForm form) {
        this.questions = questions;
        this.orders = orders;
        this.form = form;
    }

    @AllowedBy(FindAccounts.class)
    @GetMapping("/accounts")
    String list(Actor me, Model model) {
        return list(Filled.nothing(), Outcome.fresh(null), me, model);
    }

    @AllowedBy(OpenAccount.class)
    @PostMapping("/accounts")
    String open(
            HttpServletRequest request, HttpServletResponse response, Actor me, Model model, RedirectAttributes next) {
        Filled filled = new Filled(request.getParameterMap());
        AccountOrders.Result result = orders.open(filled, me);
        Done done = result.done();
        if (done != null) {
            next.addFlashAttribute(DONE, done);
            return "redirect:/accounts";
        }
        response.setStatus(result.outcome().status().value());
        return list(filled, result.outcome(), me, model);
    }

    private String list(Filled filled, Outcome outcome, Actor me, Model model) {
        Long position = model.getAttribute(DONE) instanceof Done done ? done.position() : null;
        var list = questions.ask(new FindAccounts(), new Asker(me, position, null));
        model.addAttribute("accounts", list.accounts());
        model.addAttribute("completeTo", list.completeTo());
        form.show(filled, outcome, me, model);
        return "accounts/list";
    }
}
