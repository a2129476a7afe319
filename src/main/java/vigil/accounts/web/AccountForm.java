package vigil.accounts.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vigil.accounts.AccountState;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.kernel.Role;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.web.Filled;
import vigil.web.Outcome;

/** What stands in the form of an account's reach: roles, today's provinces, what was written and what is wrong with it. */
@Component
class AccountForm {

    private final AccountOrders orders;
    private final Law law;
    private final Clock clock;

    AccountForm(AccountOrders orders, Law law, Clock clock) {
        this.orders = orders;
        this.law = law;
        this.clock = clock;
    }

    void show(Filled filled, Outcome outcome, Actor me, Model model) {
        model.addAttribute("mayChange", orders.kept() && me.role() == Role.ADMINISTRATOR);
        model.addAttribute("roles", Role.values());
        var today = VietNam.dateOf(clock.instant());
        model.addAttribute("places", law.places());
        model.addAttribute("today", today);
        model.addAttribute("provinces", law.places().on(today));
        model.addAttribute("filled", filled);
        model.addAttribute("outcome", outcome);
    }

    /** An account as its form would have been written. */
    static Filled of(AccountState account) {
        Map<String, String[]> values = new LinkedHashMap<>();
        put(values, "role", Names.of(account.role()));
        put(values, "province", account.province());
        put(values, "until", account.until() == null ? null : account.until().toString());
        put(values, "cases", String.join("\n", account.cases()));
        return new Filled(values);
    }

    private static void put(Map<String, String[]> values, String name, @Nullable String value) {
        if (value != null) values.put(name, new String[] {value});
    }
}
