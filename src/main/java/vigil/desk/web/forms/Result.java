package vigil.desk.web.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.web.Acknowledged;
import vigil.web.Outcome;

/** What came of giving a command: a receipt, or the reason why its form comes back. */
record Result(@Nullable Acknowledged receipt, Outcome outcome) {

    /** Shows the case with the receipt; loading that page again sends nothing again. */
    String redirect(RedirectAttributes next) {
        if (receipt == null) throw new IllegalStateException("nothing was recorded");
        next.addFlashAttribute(Acknowledged.ATTRIBUTE, receipt);
        next.addAttribute("number", receipt.number());
        return "redirect:/accidents/{number}";
    }
}
